package io.github.cdilogin.it;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.Auth;
import io.github.cdilogin.it.app.LoginForm;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.entries.Entries;
import io.github.cdilogin.it.faces.Desk;
import io.github.cdilogin.it.logins.Logins;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * An application of Faces pages as many have it: an error page, and perhaps a component library.
 */
final class FacesApplication {

  private static final String[] PAGES = {
    "open.xhtml", "stateless.xhtml", "secret.xhtml", "expired.xhtml", "login.xhtml", "error.xhtml"
  };

  private final WebArchive war;

  private FacesApplication(WebArchive war) {
    this.war = war;
  }

  /**
   * The application without a component library.
   *
   * @param parameters context parameters
   */
  static FacesApplication named(String name, Map<String, String> parameters) {
    WebArchive war =
        LibraryWar.named(name)
            .addClasses(
                Accounts.class, Auth.class, LoginForm.class, TextServlet.class, Logins.class)
            .addPackages(false, Desk.class.getPackage(), Entries.class.getPackage())
            .addAsWebInfResource(webXml(parameters), "web.xml");
    for (String page : PAGES) {
      war.addAsWebResource("it/faces/" + page, page);
    }
    war.addAsWebResource("it/faces/page.css", "resources/page.css");
    return new FacesApplication(war);
  }

  /** Any other application. */
  static FacesApplication of(WebArchive war) {
    return new FacesApplication(war);
  }

  /** PrimeFaces with its handler of exceptions. */
  FacesApplication withPrimeFaces() {
    return with(
        "primefaces-jakarta.jar",
        """
        <application>
          <el-resolver>org.primefaces.application.exceptionhandler.PrimeExceptionHandlerELResolver</el-resolver>
        </application>
        <factory>
          <exception-handler-factory>org.primefaces.application.exceptionhandler.PrimeExceptionHandlerFactory</exception-handler-factory>
        </factory>
        """);
  }

  /** PrimeFaces with its dialogs in frames. */
  FacesApplication withPrimeFacesDialogs() {
    return with(
        "primefaces-jakarta.jar",
        """
        <application>
          <action-listener>org.primefaces.application.DialogActionListener</action-listener>
          <navigation-handler>org.primefaces.application.DialogNavigationHandler</navigation-handler>
          <view-handler>org.primefaces.application.DialogViewHandler</view-handler>
        </application>
        """);
  }

  /** OmniFaces with its handler of exceptions in Ajax requests. */
  FacesApplication withOmniFaces() {
    if (Stack.TOMCAT_OWB.isCurrent()) {
      war.addAsLibrary(library("jakarta.validation-api.jar"));
    }
    return with(
        "omnifaces.jar",
        """
        <factory>
          <exception-handler-factory>org.omnifaces.exceptionhandler.FullAjaxExceptionHandlerFactory</exception-handler-factory>
        </factory>
        """);
  }

  /** More pages, whose paths in the application are those below the folder, and their beans. */
  FacesApplication withPages(Package beans, String folder, String... pages) {
    war.addPackage(beans);
    for (String page : pages) {
      war.addAsWebResource(folder + page, page);
    }
    return this;
  }

  WebArchive build() {
    return war;
  }

  private FacesApplication with(String library, String configuration) {
    war.addAsLibrary(library(library))
        .addAsWebInfResource(
            new StringAsset(
                """
                <faces-config xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
                %s</faces-config>
                """
                    .formatted(configuration)),
            "faces-config.xml");
    return this;
  }

  private static File library(String name) {
    return new File(System.getProperty("faces.libraries"), name);
  }

  /** Typed input has tests of its own: with it, a rejected form is not answered by a redirect. */
  private static StringAsset webXml(Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(Map.of("cdi-login.keep-typed-input", "false"));
    all.putAll(parameters);
    return WebXml.with(all).andFaces("*.xhtml").andErrorPage("/error.xhtml").asset();
  }
}
