package io.github.cdilogin.it;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.entries.Entries;
import io.github.cdilogin.it.input.Entry;
import io.github.cdilogin.it.logins.Logins;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application whose users type much: below {@code /app} they need a login. */
final class TypedInputApplication {

  private TypedInputApplication() {}

  static WebArchive named(String name, String... parameters) {
    return LibraryWar.named(name)
        .addClasses(Accounts.class, TextServlet.class, Logins.class)
        .addPackages(false, Entry.class.getPackage(), Entries.class.getPackage())
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
    Map<String, String> all = new TreeMap<>();
    for (String parameter : parameters) {
      String[] nameAndValue = parameter.split("=", 2);
      all.put(nameAndValue[0], nameAndValue[1]);
    }
    return WebXml.with(all).andFaces("*.xhtml").asset();
  }
}
