package io.github.cdilogin.internal.configuration;

/**
 * The settings for Faces pages.
 *
 * @param reloadExpiredViews whether the page of an expired view is loaded again
 * @since 0.1.0
 */
public record FacesSettings(boolean reloadExpiredViews) {

  /** The defaults. */
  public static final FacesSettings DEFAULTS = new FacesSettings(true);

  /**
   * Returns a copy with another {@code reloadExpiredViews}.
   *
   * @param reload the new value
   * @return the copy
   */
  public FacesSettings withReloadExpiredViews(boolean reload) {
    return new FacesSettings(reload);
  }
}
