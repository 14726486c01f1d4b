package io.github.cdilogin.internal.deployment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Makes the session cookie {@code HttpOnly} and {@code SameSite=Lax}, unless the application has
 * configured it. Servers differ in the values that they report and send.
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
   * Checks whether the application has configured {@code HttpOnly}. Jetty returns "false" if it is
   * not configured, and the same for "Secure". In this case {@code web.xml} is read.
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
      // The secure value is used. The server reports the unreadable file.
      return false;
    }
  }

  /**
   * Sets {@code SameSite} on Payara, which stores the attribute but sends another property. {@code
   * glassfish-web.xml} can set that property, too.
   */
  private void sendSameSite() {
    Class<?> type = cookie.getClass();
    try {
      if (type.getMethod("getSameSite").invoke(cookie) == null) {
        type.getMethod("setSameSite", String.class)
            .invoke(cookie, Objects.requireNonNull(cookie.getAttribute(SAME_SITE)));
      }
    } catch (ReflectiveOperationException noSuchProperty) {
      // Other servers use the attribute.
    }
  }
}
