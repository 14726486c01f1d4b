package io.github.cdilogin.it;

import io.github.cdilogin.it.log.LibraryLog;
import io.github.cdilogin.it.refusals.Report;
import java.util.Map;

/** Pages whose guards are met late, in tables, in conversations and in a flow. */
final class RefusalsApplication {

  private RefusalsApplication() {}

  static FacesApplication named(String name) {
    return FacesApplication.named(name, Map.of("cdi-login.protect", "/ruled-order.xhtml"))
        .withPages(LibraryLog.class.getPackage(), "it/refusals/")
        .withPages(
            Report.class.getPackage(),
            "it/refusals/",
            "report.xhtml",
            "partial.xhtml",
            "table.xhtml",
            "repeat.xhtml",
            "rows.xhtml",
            "inputs.xhtml",
            "order.xhtml",
            "secret-order.xhtml",
            "ruled-order.xhtml",
            "enter.xhtml",
            "basket/basket.xhtml",
            "basket/second.xhtml",
            "basket/secret.xhtml",
            "basket/basket-flow.xml");
  }
}
