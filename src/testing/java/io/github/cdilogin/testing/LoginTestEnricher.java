package io.github.cdilogin.testing;

import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldJunitEnricher;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Adds the library where weld-junit5 puts the container together itself, for a {@link LoginTest}
 * without {@code @WeldSetup}. For weld-junit5.
 *
 * @since 0.1.0
 */
public final class LoginTestEnricher implements WeldJunitEnricher {

  /** For weld-junit5. */
  public LoginTestEnricher() {}

  @Override
  public void enrich(
      Object test, ExtensionContext context, Weld weld, WeldInitiator.Builder initiator) {
    if (LoginTestJUnitExtension.isFor(context)) {
      LoginWeld.add(weld);
    }
  }
}
