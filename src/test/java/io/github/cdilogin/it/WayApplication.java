package io.github.cdilogin.it;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.Auth;
import io.github.cdilogin.it.app.LoginForm;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.logins.Logins;
import io.github.cdilogin.it.way.Ticket;
import io.github.cdilogin.testing.TestClock;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application with pages that have a query, by each mapping of the {@code FacesServlet}. */
final class WayApplication {

  private WayApplication() {}

  static WebArchive named(String name) {
    return named(name, "jakarta.faces.STATE_SAVING_METHOD", "server");
  }

  /** The application with a context parameter. */
  static WebArchive named(String name, String parameter, String value) {
    return LibraryWar.named(name)
        .addAsWebInfResource(webXml(parameter, value), "web.xml")
        .addClasses(
            Accounts.class,
            Auth.class,
            LoginForm.class,
            TextServlet.class,
            Logins.class,
            TestClock.class)
        .addPackage(Ticket.class.getPackage())
        .addAsWebResource("it/way/index.xhtml", "index.xhtml")
        .addAsWebResource("it/way/ticket.xhtml", "ticket.xhtml")
        .addAsWebResource("it/way/ticket.xhtml", "admin/ticket.xhtml")
        .addAsWebResource("it/way/stateless.xhtml", "stateless.xhtml")
        .addAsWebResource("it/way/secret.xhtml", "secret.xhtml")
        .addAsWebResource("it/way/secret.xhtml", "admin/users.xhtml")
        .addAsWebResource("it/way/login.xhtml", "login.xhtml")
        .addAsWebResource("it/way/login.xhtml", "admin/login.xhtml");
  }

  private static StringAsset webXml(String parameter, String value) {
    return WebXml.with("jakarta.faces.AUTOMATIC_EXTENSIONLESS_MAPPING", "true")
        .and(parameter, value)
        .andFaces("*.xhtml", "*.faces", "/faces/*")
        .asset();
  }
}
