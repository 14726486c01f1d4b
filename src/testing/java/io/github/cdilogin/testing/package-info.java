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
 *   @Test void refusesStrangers() { ... }
 * }
 * }</pre>
 *
 * <p>{@code @LoginTest} and {@code @LoggedInAs} are for JUnit 5 and any CDI container in this
 * process; {@code LoginWeld} is for weld-junit5. {@code RememberCookieValue} and {@code
 * TestLoginServlet} are for a client that talks to a running server by HTTP.
 *
 * <p>An adapter: found by JUnit or by weld-junit5, imported by nobody of ours, and never loaded
 * where those are missing. It imports the vocabulary only, and of that one door, {@code
 * LoginTesting}; nothing of JUnit or Weld may be imported elsewhere.
 *
 * <p>Decision: it ships in the one jar, as the adapters for Faces and REST do. Nothing registers it
 * in an application, so it does not exist there until a test names it.
 *
 * <p>Decision: a login for a test is made by the real {@code LoginManager}, in a request of its own
 * that came earlier, and the test's request follows in the same session from the same client. So
 * session protection, stamps and limits hold in a test as they do in production.
 *
 * <p>Decision: the request and its relatives are classes of ours, without a mock library behind
 * them. They answer what the library and a bean ask and say clearly what they do not answer; a test
 * that needs more of the Servlet API is an integration test.
 */
@NullMarked
package io.github.cdilogin.testing;

import org.jspecify.annotations.NullMarked;
