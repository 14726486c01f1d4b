package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.internal.configuration.FacesSettings;

/** The part of the configuration that is about Faces pages. */
abstract class DefaultFacesConfiguration extends ProtectedPathsConfiguration {

  private FacesSettings faces = FacesSettings.DEFAULTS;

  @Override
  public LoginConfiguration reloadExpiredViews(boolean reload) {
    values().open("reloadExpiredViews");
    faces = faces.withReloadExpiredViews(reload);
    return this;
  }

  @Override
  public LoginConfiguration leaveDialogFrames(boolean leave) {
    values().open("leaveDialogFrames");
    faces = faces.withLeaveDialogFrames(leave);
    return this;
  }

  @Override
  public LoginConfiguration keepTypedInput(boolean keep) {
    values().open("keepTypedInput");
    faces = faces.withKeepTypedInput(keep);
    return this;
  }

  FacesSettings faces() {
    return faces;
  }
}
