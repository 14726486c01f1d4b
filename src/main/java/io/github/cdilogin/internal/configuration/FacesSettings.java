package io.github.cdilogin.internal.configuration;

/**
 * The settings for Faces pages.
 *
 * @param reloadExpiredViews whether the page of an expired view is loaded again
 * @param leaveDialogFrames whether a refusal in a dialog's frame leaves the frame
 * @param keepTypedInput whether what a user has typed into a rejected form is shown again
 * @since 0.1.0
 */
public record FacesSettings(
    boolean reloadExpiredViews, boolean leaveDialogFrames, boolean keepTypedInput) {

  /** The defaults. */
  public static final FacesSettings DEFAULTS = new FacesSettings(true, true, true);

  /**
   * Returns a copy with another {@code reloadExpiredViews}.
   *
   * @param reload the new value
   * @return the copy
   */
  public FacesSettings withReloadExpiredViews(boolean reload) {
    return new FacesSettings(reload, leaveDialogFrames, keepTypedInput);
  }

  /**
   * Returns a copy with another {@code leaveDialogFrames}.
   *
   * @param leave the new value
   * @return the copy
   */
  public FacesSettings withLeaveDialogFrames(boolean leave) {
    return new FacesSettings(reloadExpiredViews, leave, keepTypedInput);
  }

  /**
   * Returns a copy with another {@code keepTypedInput}.
   *
   * @param keep the new value
   * @return the copy
   */
  public FacesSettings withKeepTypedInput(boolean keep) {
    return new FacesSettings(reloadExpiredViews, leaveDialogFrames, keep);
  }
}
