/**
 * The API of CDI Login. Most applications import only this package.
 *
 * <pre>{@code
 * @ApplicationScoped class Auth {
 *   @Inject Accounts accounts;
 *   void configure(@Observes LoginConfiguration login) {
 *     login.userLoader(accounts::findByLoginId).loginView("/login.xhtml");
 *   }
 * }
 * @Named @RequestScoped @LoginRequired class Settings { @Inject CurrentUser currentUser; ... }
 * }</pre>
 *
 * <p>The package imports no other package of the library. The implementation is in {@code
 * internal}.
 *
 * <p>Decision: events, {@code CurrentUser}, {@code LoginManager} and {@code LoginConfiguration} are
 * interfaces. Applications receive them and do not implement them, so methods can be added.
 */
@NullMarked
package io.github.cdilogin;

import org.jspecify.annotations.NullMarked;
