package io.github.cdilogin.internal.configuration;

/**
 * The settings for Faces pages.
 *
 * @param reloadExpiredViews whether the page of an expired view is loaded again
 * @param keepTypedInput whether what a user has typed into a rejected form is shown again
 * @since 0.1.0
 */
public record FacesSettings(boolean reloadExpiredViews, boolean keepTypedInput) {

  /** The defaults. */
  public static final FacesSettings DEFAULTS = new FacesSettings(true, true);

  /**
   * Returns a copy with another {@code reloadExpiredViews}.
   *
   * @param reload the new value
   * @return the copy
   */
  public FacesSettings withReloadExpiredViews(boolean reload) {
    return new FacesSettings(reload, keepTypedInput);
  }

  /**
   * Returns a copy with another {@code keepTypedInput}.
   *
   * @param keep the new value
   * @return the copy
   */
  public FacesSettings withKeepTypedInput(boolean keep) {
    return new FacesSettings(reloadExpiredViews, keep);
  }
}
