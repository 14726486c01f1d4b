package io.github.cdilogin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs each test of a class in a request with a session, with the library in the CDI container. The
 * user is anonymous, unless {@link LoggedInAs} logs one in.
 *
 * <pre>{@code
 * @EnableWeld
 * @LoginTest
 * class SettingsTest {
 *   @WeldSetup WeldInitiator weld = LoginWeld.of(Auth.class, Accounts.class, Settings.class);
 *   @Inject Settings settings;
 *   @Inject CurrentUser currentUser;
 *
 *   @Test
 *   void refusesAnAnonymousUser() {
 *     assertThrows(LoginRequiredException.class, settings::changePassword);
 *   }
 *
 *   @Test
 *   @LoggedInAs("1")
 *   void acceptsAnAuthenticatedUser() {
 *     settings.changePassword();
 *   }
 * }
 * }</pre>
 *
 * <p>{@code Auth} is the application's observer of {@link io.github.cdilogin.LoginConfiguration},
 * so the test uses the application's loader, timeouts and session protection. The clock is a {@link
 * TestClock}, and the client a {@link TestClient}; both can be injected. The request scope and the
 * session scope are active. Session-scoped beans are in the session of the {@link TestClient}.
 *
 * <p>Write it after the annotation that starts the CDI container. The container needs two
 * extensions, {@link io.github.cdilogin.internal.deployment.LoginExtension} and {@link
 * TestBeansExtension}. {@link LoginWeld} adds them; to a class without {@code @WeldSetup} (also
 * with {@code @EnableAutoWeld}) they are added automatically. Do not run the tests of one process
 * in parallel, because the library finds the container by {@code CDI.current()}.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(LoginTestJUnitExtension.class)
public @interface LoginTest {}
