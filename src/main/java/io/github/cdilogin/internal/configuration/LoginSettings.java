package io.github.cdilogin.internal.configuration;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.SessionProtection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an application, except secrets and handlers. Immutable, created once when the
 * application starts.
 *
 * @param loginViews the views where users log in: paths below the context path or absolute URLs
 * @param pathRules which paths need a login; the login and refresh views are permitted
 * @param faces the settings for Faces pages
 * @param refreshView the view where a user confirms the login, likewise; {@code null} for a 401
 * @param forcedHost the host of the redirects to these views; {@code null} for paths
 * @param nextInSession whether the session keeps the redirect target instead of the query
 * @param keepSessionAtLogout whether a logout removes the login only, and keeps the session
 * @param sessionProtection what happens if another client uses a session
 * @param timeouts when logins expire
 * @param rememberCookie the attributes of the remember cookie
 * @param messages the messages of refusals
 * @since 0.1.0
 */
public record LoginSettings(
    LoginViews loginViews,
    PathRules pathRules,
    FacesSettings faces,
    @Nullable String refreshView,
    @Nullable String forcedHost,
    boolean nextInSession,
    boolean keepSessionAtLogout,
    SessionProtection sessionProtection,
    LoginTimeouts timeouts,
    RememberCookieSettings rememberCookie,
    RefusalMessageSettings messages) {

  /** The views themselves are open, unless a rule names them. */
  public LoginSettings {
    pathRules =
        pathRules.isEmpty()
            ? pathRules
            : pathRules.permitting(Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)));
  }

  /**
   * Returns the login views and the refresh view.
   *
   * @return the views that are set
   */
  public List<String> views() {
    return Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)).toList();
  }

  /** Returns the views to which a refusal can redirect. */
  public Stream<String> viewsFor(LoginRequiredException refusal) {
    return isForRefreshView(refusal) ? Stream.ofNullable(refreshView) : loginViews.all();
  }

  /**
   * Returns the view to which a refusal on this path redirects.
   *
   * @return {@code null} if it is not set
   */
  public @Nullable String viewFor(LoginRequiredException refusal, String path) {
    return isForRefreshView(refusal) ? refreshView : loginViews.forPath(path);
  }

  /** If no view can confirm an expired login, the user logs in again. */
  private boolean isForRefreshView(LoginRequiredException refusal) {
    return refusal instanceof FreshLoginRequiredException
        && (refreshView != null || refusal.reason() != RefusalReason.EXPIRED);
  }

  /**
   * The login views: one for the application, and others for its sections.
   *
   * @param base the view of pages outside of the sections; {@code null} for none
   * @param sections the views of sections, by path prefix without a trailing slash
   */
  public record LoginViews(@Nullable String base, Map<String, String> sections) {

    /**
     * Creates the views. The map is copied.
     *
     * @param base as above
     * @param sections as above
     */
    public LoginViews {
      sections = Map.copyOf(sections);
    }

    /**
     * Returns the view for a page: that of the longest matching section.
     *
     * @param path the path of the page, below the context path
     * @return the view; {@code null} if there is none
     */
    public @Nullable String forPath(String path) {
      return sections.keySet().stream()
          .filter(section -> path.equals(section) || path.startsWith(section + "/"))
          .max(Comparator.comparingInt(String::length))
          .map(sections::get)
          .orElse(base);
    }

    /**
     * Returns all views.
     *
     * @return the views, in no particular order
     */
    public Stream<String> all() {
      return Stream.concat(Stream.ofNullable(base), sections.values().stream());
    }
  }
}
