package io.github.cdilogin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class the library, and a request with a session. The user is anonymous,
 * unless {@link LoggedInAs} names one.
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
 *   void usersAreNot() {
 *     settings.changePassword();
 *   }
 * }
 * }</pre>
 *
 * <p>{@code Auth} is the application's own observer of {@link
 * io.github.cdilogin.LoginConfiguration}, so the test runs with its loader, its limits and its
 * session protection. The time is that of a {@link TestClock}, and the request that of a {@link
 * TestClient}; both can be injected. The request scope is active, and so is the session scope: its
 * beans live in the session of the {@link TestClient}.
 *
 * <p>It stands after the annotation that starts the CDI container. That container needs two
 * extensions, {@link io.github.cdilogin.internal.deployment.LoginExtension} and {@link
 * TestBeansExtension}; {@link LoginWeld} adds them, and a class without {@code @WeldSetup} (also
 * with {@code @EnableAutoWeld}) gets them by itself. Tests that share a process run one after the
 * other: the library finds its container by {@code CDI.current()}.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(LoginTestJUnitExtension.class)
public @interface LoginTest {}
