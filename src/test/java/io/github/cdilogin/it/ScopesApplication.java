package io.github.cdilogin.it;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.Auth;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.scopes.Probe;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application with beans of every scope, and pages of Faces and JSP. */
final class ScopesApplication {

  private ScopesApplication() {}

  /**
   * The application.
   *
   * @param stateSaving where Faces keeps the state of views: {@code server} or {@code client}
   */
  static WebArchive withState(String stateSaving) {
    WebArchive war =
        LibraryWar.named("scopes-" + stateSaving)
            .addClasses(Accounts.class, Auth.class, TextServlet.class)
            .addPackage(Probe.class.getPackage())
            .addAsWebInfResource(webXml(stateSaving), "web.xml");
    for (String page :
        new String[] {
          "view.xhtml",
          "made.xhtml",
          "public.xhtml",
          "guarded.xhtml",
          "stateless.xhtml",
          "skipping.xhtml",
          "who.jsp",
          "checkout/checkout.xhtml",
          "checkout/checkout-flow.xml"
        }) {
      war.addAsWebResource("it/scopes/" + page, page);
    }
    return Stack.PAYARA.isCurrent()
        ? war.addPackage("io.github.cdilogin.it.scopes.ee")
            .addAsWebInfResource("it/scopes/ee/glassfish-ejb-jar.xml", "glassfish-ejb-jar.xml")
        : war;
  }

  private static StringAsset webXml(String stateSaving) {
    return WebXml.with("jakarta.faces.PROJECT_STAGE", "Development")
        .and("jakarta.faces.STATE_SAVING_METHOD", stateSaving)
        .andFaces("*.xhtml")
        .asset();
  }
}
