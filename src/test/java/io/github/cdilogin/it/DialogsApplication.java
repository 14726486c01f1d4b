package io.github.cdilogin.it;

import io.github.cdilogin.it.log.LibraryLog;
import io.github.cdilogin.it.refusals.Dialogs;
import java.util.Map;

/** Pages that open dialogs of PrimeFaces, and the pages of the dialogs. */
final class DialogsApplication {

  private DialogsApplication() {}

  static FacesApplication named(String name) {
    return FacesApplication.named(name, Map.of())
        .withPages(
            Dialogs.class.getPackage(),
            "it/refusals/",
            "opener.xhtml",
            "dialog.xhtml",
            "fresh-dialog.xhtml",
            "action-dialog.xhtml",
            "confirm.xhtml")
        .withPages(LibraryLog.class.getPackage(), "it/refusals/")
        .withPrimeFacesDialogs();
  }
}
