/**
 * For the tests of an application: logins without a login form.
 *
 * <pre>{@code
 * @EnableWeld
 * @LoginTest
 * class SettingsTest {
 *   @WeldSetup WeldInitiator weld = LoginWeld.of(Auth.class, Accounts.class, Settings.class);
 *   @Inject Settings settings;
 *
 *   @Test @LoggedInAs("1") void showsWhoAsks() { ... }
 *   @Test @LoggedInAs(value = "1", ago = "PT20M") void asksForThePasswordAgain() { ... }
 *   @Test void refusesAnAnonymousUser() { ... }
 * }
 * }</pre>
 *
 * <p>{@code @LoginTest} and {@code @LoggedInAs} are for JUnit 5 and any CDI container in this
 * process; {@code LoginWeld} is for weld-junit5. {@code TestRequest}, {@code TestResponse}, {@code
 * TestSession} and {@code TestServletContext} are for filters and other code that takes them, with
 * or without a container. {@code RememberCookieValue} and {@code TestLoginServlet} are for a client
 * that talks to a running server by HTTP.
 *
 * <p>Found by JUnit or by weld-junit5; no other package of the library imports it. It uses the
 * library through {@code LoginTesting} alone; no other package imports JUnit or Weld.
 *
 * <p>Decision: it is a jar of its own (classifier {@code testing}), so that no application has it
 * in production, and no other weld-junit5 test starts it.
 *
 * <p>Decision: a login for a test is made by the real {@code LoginManager}, in a request of its own
 * that came earlier, and the test's request follows in the same session from the same client. So
 * session protection, stamps and limits hold in a test as they do in production.
 *
 * <p>Decision: the request and its relatives are classes of the kit, without a mock library behind
 * them; the library's own tests use them, too. They support what these tests need, as the Servlet
 * specification defines it, and throw for the rest; a test that needs more of the Servlet API is an
 * integration test. Request and response are final, since the Servlet API has wrappers for them;
 * session and servlet context are open for subclasses, since it has none.
 */
@NullMarked
package io.github.cdilogin.testing;

import org.jspecify.annotations.NullMarked;
