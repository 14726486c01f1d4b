package io.github.cdilogin.it.tomcat.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.ContainerEvent;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * Serves one WAR on a free port of the loopback address for as long as its standard input is open.
 */
public final class TomcatServer {
  /** Begins the line with the port, printed once the application has started. */
  public static final String READY = "The application is ready at port ";

  private static final String OWB_LISTENER =
      "org.apache.webbeans.servlet.WebBeansConfigurationListener";

  /** Jars without web fragment and without a class that a container initializer asks for. */
  private static final String DULL_JARS =
      "openwebbeans-*.jar,xbean-*.jar,jakarta.*.jar,eclipselink-*.jar,h2-*.jar";

  private final Tomcat tomcat = new Tomcat();

  private TomcatServer() {}

  /**
   * Starts the server.
   *
   * @param arguments the server's folder, the WAR, the context path percent-encoded
   */
  public static void main(String[] arguments) throws IOException, LifecycleException {
    boolean started =
        new TomcatServer()
            .start(
                new File(arguments[0]), new File(arguments[1]), URI.create(arguments[2]).getPath());
    if (started) {
      awaitEndOfInput();
    }
    System.exit(started ? 0 : 1);
  }

  private boolean start(File folder, File war, String contextPath) throws LifecycleException {
    tomcat.setBaseDir(folder.getPath());
    tomcat.setConnector(connector());
    // As in a Tomcat that is not embedded; without it @PostConstruct of a servlet is not called.
    tomcat.enableNaming();
    StandardContext context = (StandardContext) tomcat.addWebapp(contextPath, war.getPath());
    configure(context);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    tomcat.start();
    if (context.getState() != LifecycleState.STARTED) {
      return false;
    }
    System.out.println(READY + tomcat.getConnector().getLocalPort());
    return true;
  }

  private static Connector connector() {
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", "127.0.0.1");
    return connector;
  }

  private static void configure(StandardContext context) {
    // OpenWebBeans 4.0.3 names its initializer in a file of the old javax name, which no server
    // reads.
    context.addApplicationListener(OWB_LISTENER);
    context.addContainerListener(event -> injectOnceCdiIsUp(context, event));
    // A servlet that cannot start is a failed deployment here, not a 404 in some test.
    context.setFailCtxIfServletStartFails(true);
    context.setManager(sessionsInMemory());
    context.setJarScanner(frugalScanner());
    searchNoLeaks(context);
  }

  /** Before that there is nothing to inject, so listeners and container initializers go without. */
  private static void injectOnceCdiIsUp(StandardContext context, ContainerEvent event) {
    if (event.getType().equals("afterContextInitialized")
        && event.getData().getClass().getName().equals(OWB_LISTENER)) {
      InjectingInstanceManager.install(context);
    }
  }

  private static StandardManager sessionsInMemory() {
    StandardManager sessions = new StandardManager();
    sessions.setPathname(null);
    return sessions;
  }

  /** Looks into the WAR alone, and there for no JSP tag library. */
  private static StandardJarScanner frugalScanner() {
    StandardJarScanFilter filter = new StandardJarScanFilter();
    filter.setDefaultTldScan(false);
    filter.setPluggabilitySkip(DULL_JARS);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    scanner.setJarScanFilter(filter);
    return scanner;
  }

  /** The process ends with its one application, so a leak would be no news. */
  private static void searchNoLeaks(StandardContext context) {
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesObjectStreamClassCaches(false);
    context.setRenewThreadsWhenStoppingContext(false);
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() != -1) {
      // Nothing is written; the end of input means that the tests have ended.
    }
  }

  private void stop() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("Tomcat does not stop", e);
    }
  }
}
