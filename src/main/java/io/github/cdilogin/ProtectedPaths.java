package io.github.cdilogin;

/**
 * The paths below the context path that need a login: the part of {@link LoginConfiguration} that
 * protects folders. A guard on a class or method works without it.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) {
 *   login.protect("/**").protectFresh("/admin/**").permit("/index.xhtml", "/resources/**");
 * }
 * }</pre>
 *
 * <p>A pattern is a path, such as {@code /account.xhtml}, or a folder and everything below it, such
 * as {@code /app/**}. The longest pattern that matches decides; of two rules for the same pattern
 * the stricter one.
 *
 * <p>Checked are requests, forwards, includes and asynchronous dispatches, by the path that the
 * container has mapped, before the filters of the application unless {@link #protectAfterFilters}
 * is set; and Faces views by their id, before they are restored or rendered, whatever path led to
 * them. Every other spelling of a protected path is protected, too. A rejected request is answered
 * as one that a {@link LoginRequired} guard rejects; the guarded member is the pattern.
 *
 * <p>Open without a rule: the login views and the refresh view, unless a rule has exactly their
 * path; the resources of Faces; error pages; what is in {@code WEB-INF}.
 *
 * @param <C> the configuration, for a chain of calls
 * @since 0.1.0
 */
public interface ProtectedPaths<C> {

  /**
   * Requires a login. Default: no path needs one.
   *
   * @param patterns paths and folders; a malformed one stops the deployment (LOGIN-014)
   * @return the configuration
   */
  C protect(String... patterns);

  /**
   * Requires a {@linkplain CurrentUser#isFresh() fresh login}. Default: no path needs one.
   *
   * @param patterns as for {@link #protect}
   * @return the configuration
   */
  C protectFresh(String... patterns);

  /**
   * Exempts paths from a shorter pattern that protects them. Default: none.
   *
   * @param patterns as for {@link #protect}
   * @return the configuration
   */
  C permit(String... patterns);

  /**
   * Checks requests after the filters of the application, for a user loader that needs one of them.
   * Default: {@code false}. Filters that are mapped to a servlet's name still run later.
   *
   * @param after whether these filters come first
   * @return the configuration
   */
  C protectAfterFilters(boolean after);
}
