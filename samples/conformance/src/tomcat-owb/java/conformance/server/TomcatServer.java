package conformance.server;

import java.io.File;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.scan.StandardJarScanFilter;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Serves each subfolder of a folder as an application of that name, on 127.0.0.1 only. */
public final class TomcatServer {

  /**
   * The initializer of OpenWebBeans 4.0.3, whose service file has the old javax name, which no
   * server reads.
   */
  private static final String OWB_LISTENER =
      "org.apache.webbeans.servlet.WebBeansConfigurationListener";

  /** Jars without a web fragment and without classes for a container initializer. */
  private static final String DULL_JARS =
      "openwebbeans-*.jar,xbean-*.jar,jakarta.*.jar,parsson-*.jar";

  private final Tomcat tomcat = new Tomcat();

  private TomcatServer() {}

  /** Arguments: the folder of the server, the folder of the applications, the port. */
  public static void main(String[] arguments) throws LifecycleException {
    File applications = new File(arguments[1]);
    new TomcatServer().start(new File(arguments[0]), applications, Integer.parseInt(arguments[2]));
  }

  private void start(File folder, File applications, int port) throws LifecycleException {
    tomcat.setBaseDir(folder.getPath());
    tomcat.setConnector(connector(port));
    tomcat.enableNaming();
    configure((StandardHost) tomcat.getHost());
    for (String name : List.of(applications.list())) {
      configure(
          (StandardContext)
              tomcat.addWebapp("/" + name, new File(applications, name).getAbsolutePath()));
    }
    tomcat.start();
    System.out.println("All applications were started, but for those that failed.");
    tomcat.getServer().await();
  }

  private static Connector connector(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    return connector;
  }

  /** Uses all cores to start applications, and hides internals on error pages. */
  private static void configure(StandardHost host) {
    host.setStartStopThreads(0);
    ErrorReportValve errors = new ErrorReportValve();
    errors.setShowReport(false);
    errors.setShowServerInfo(false);
    host.getPipeline().addValve(errors);
  }

  private static void configure(StandardContext context) {
    context.addApplicationListener(OWB_LISTENER);
    context.setManager(sessionsInMemory());
    context.setJarScanner(frugalScanner());
  }

  private static StandardManager sessionsInMemory() {
    StandardManager sessions = new StandardManager();
    sessions.setPathname(null);
    return sessions;
  }

  /** Scans only the application, and no JSP tag libraries. */
  private static StandardJarScanner frugalScanner() {
    StandardJarScanFilter filter = new StandardJarScanFilter();
    filter.setDefaultTldScan(false);
    filter.setPluggabilitySkip(DULL_JARS);
    StandardJarScanner scanner = new StandardJarScanner();
    scanner.setScanClassPath(false);
    scanner.setJarScanFilter(filter);
    return scanner;
  }
}
