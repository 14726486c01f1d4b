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
    return new StringAsset(
        """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
          <context-param>
            <param-name>jakarta.faces.PROJECT_STAGE</param-name>
            <param-value>Development</param-value>
          </context-param>
          <context-param>
            <param-name>jakarta.faces.STATE_SAVING_METHOD</param-name>
            <param-value>%s</param-value>
          </context-param>
          <servlet>
            <servlet-name>Faces</servlet-name>
            <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
            <load-on-startup>1</load-on-startup>
          </servlet>
          <servlet-mapping>
            <servlet-name>Faces</servlet-name>
            <url-pattern>*.xhtml</url-pattern>
          </servlet-mapping>
        </web-app>
        """
            .formatted(stateSaving));
  }
}
