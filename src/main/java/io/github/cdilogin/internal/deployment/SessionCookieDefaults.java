package io.github.cdilogin.internal.deployment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Makes the session cookie {@code HttpOnly} and {@code SameSite=Lax}, unless the application has
 * decided otherwise. Servers differ in what they report and in what they send, so this is more than
 * two calls.
 */
final class SessionCookieDefaults {

  private static final String HTTP_ONLY = "HttpOnly";
  private static final String SAME_SITE = "SameSite";

  private final SessionCookieConfig cookie;
  private final ServletContext context;

  private SessionCookieDefaults(ServletContext context) {
    this.cookie = context.getSessionCookieConfig();
    this.context = context;
  }

  static void applyTo(ServletContext context) {
    SessionCookieDefaults defaults = new SessionCookieDefaults(context);
    defaults.applyHttpOnly();
    defaults.applySameSite();
  }

  private void applyHttpOnly() {
    if (!isHttpOnlySet()) {
      cookie.setAttribute(HTTP_ONLY, "true");
    }
  }

  private void applySameSite() {
    if (cookie.getAttribute(SAME_SITE) == null) {
      cookie.setAttribute(SAME_SITE, "Lax");
    }
    sendSameSite();
  }

  /**
   * Whether the application has decided. Jetty gives "false" for what was never set, as it does for
   * "Secure"; there only {@code web.xml} shows what the application wants.
   */
  private boolean isHttpOnlySet() {
    String value = cookie.getAttribute(HTTP_ONLY);
    boolean perhapsDefault = "false".equals(value) && "false".equals(cookie.getAttribute("Secure"));
    return perhapsDefault ? isHttpOnlyInDescriptor() : value != null;
  }

  private boolean isHttpOnlyInDescriptor() {
    try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/web.xml")) {
      return descriptor != null
          && new String(descriptor.readAllBytes(), ISO_8859_1).contains("http-only>");
    } catch (IOException unreadable) {
      // The safe value counts then; a server that cannot read web.xml itself reports it.
      return false;
    }
  }

  /**
   * Payara stores the attribute, and sends only what its own property holds, which {@code
   * glassfish-web.xml} can set as well.
   */
  private void sendSameSite() {
    Class<?> type = cookie.getClass();
    try {
      if (type.getMethod("getSameSite").invoke(cookie) == null) {
        type.getMethod("setSameSite", String.class)
            .invoke(cookie, Objects.requireNonNull(cookie.getAttribute(SAME_SITE)));
      }
    } catch (ReflectiveOperationException noSuchProperty) {
      // The attribute is all there is: that is so on every other server.
    }
  }
}
