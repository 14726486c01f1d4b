/**
 * The test kit: logins for the tests of an application, without a login form.
 *
 * <pre>{@code
 * @EnableWeld
 * @LoginTest
 * class SettingsTest {
 *   @WeldSetup WeldInitiator weld = LoginWeld.of(Auth.class, Accounts.class, Settings.class);
 *   @Inject Settings settings;
 *
 *   @Test @LoggedInAs("1") void showsTheCurrentUser() { ... }
 *   @Test @LoggedInAs(value = "1", ago = "PT20M") void requiresAFreshLogin() { ... }
 *   @Test void refusesAnAnonymousUser() { ... }
 * }
 * }</pre>
 *
 * <p>{@code @LoginTest} and {@code @LoggedInAs} work with JUnit 5 and any CDI container in the
 * process of the test; {@code LoginWeld} is for weld-junit5. {@code RememberCookieValue} and {@code
 * TestLoginServlet} are for tests over HTTP with a running server.
 *
 * <p>JUnit or weld-junit5 find this package; no other package of the library imports it. It uses
 * only {@code LoginTesting} of the library. No other package imports JUnit or Weld.
 *
 * <p>Decision: the test kit is a separate jar (classifier {@code testing}), so that it is not part
 * of applications in production, and does not run in other tests with weld-junit5.
 *
 * <p>Decision: the real {@code LoginManager} creates the login of a test, in an earlier request.
 * The request of the test follows in the same session from the same client. So session protection,
 * stamps and timeouts work in a test as in production.
 *
 * <p>Decision: request, response and session are classes of the kit, without a mock library. They
 * support what the library and typical beans need, and throw an exception for the rest. A test that
 * needs more of the Servlet API is an integration test.
 */
@NullMarked
package io.github.cdilogin.testing;

import org.jspecify.annotations.NullMarked;
