package io.github.cdilogin.it;

import java.net.URI;
import java.net.URL;

/** The address at which a test reaches a deployment. */
public final class Loopback {
  private Loopback() {}

  /**
   * Turns the address that Arquillian injects into one on 127.0.0.1 that ends with a slash.
   *
   * <p>Payara Micro reports the machine's own host name although it listens on the loopback address
   * alone, so only port and path of the injected address can be trusted.
   */
  public static URI of(URL injected) {
    String path = encoded(injected.getPath());
    String folder = path.endsWith("/") ? path : path + "/";
    return URI.create("http://127.0.0.1:" + port(injected) + folder);
  }

  /**
   * A path as browsers send it.
   *
   * @param path a path that is encoded already, or one that is as the application is named
   */
  public static String encoded(String path) {
    return URI.create(path.replace(" ", "%20")).toASCIIString();
  }

  private static int port(URL url) {
    return url.getPort() == -1 ? url.getDefaultPort() : url.getPort();
  }
}
