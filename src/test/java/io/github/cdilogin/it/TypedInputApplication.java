package io.github.cdilogin.it;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.input.Entry;
import io.github.cdilogin.it.logins.Logins;
import java.io.File;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application whose users type much: below {@code /app} they need a login. */
final class TypedInputApplication {

  private TypedInputApplication() {}

  static WebArchive named(String name, String... parameters) {
    return LibraryWar.named(name)
        .addClasses(Accounts.class, TextServlet.class, Logins.class)
        .addPackage(Entry.class.getPackage())
        .addAsWebResource("it/input/login.xhtml", "login.xhtml")
        .addAsWebResource("it/input/confirm.xhtml", "confirm.xhtml")
        .addAsWebResource("it/input/form.xhtml", "app/form.xhtml")
        .addAsWebResource("it/input/form.xhtml", "app/other.xhtml")
        .addAsWebResource("it/input/form.xhtml", "open.xhtml")
        .addAsWebResource("it/input/guarded.xhtml", "guarded.xhtml")
        .addAsWebResource(new StringAsset("the start"), "index.html")
        .addAsWebInfResource(webXml(parameters), "web.xml");
  }

  static WebArchive withPrimeFaces(WebArchive war) {
    return war.addAsLibrary(
            new File(System.getProperty("faces.libraries"), "primefaces-jakarta.jar"))
        .addAsWebResource("it/input/prime.xhtml", "app/prime.xhtml");
  }

  private static StringAsset webXml(String... parameters) {
    StringBuilder all = new StringBuilder();
    for (String parameter : parameters) {
      String[] nameAndValue = parameter.split("=", 2);
      all.append("<context-param><param-name>")
          .append(nameAndValue[0])
          .append("</param-name><param-value>")
          .append(nameAndValue[1])
          .append("</param-value></context-param>");
    }
    return new StringAsset(
        """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
          %s
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
            .formatted(all));
  }
}
