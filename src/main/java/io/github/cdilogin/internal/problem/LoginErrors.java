package io.github.cdilogin.internal.problem;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalReason;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions and log messages at run time, with codes from 100 on, in the order of the codes.
 * {@link DeploymentErrors} has the problems that stop a deployment. A code is never reused.
 */
public final class LoginErrors {

  private LoginErrors() {}

  /** Returns the name of a guarded method in a refusal. */
  public static String nameOf(Method method) {
    return nameOf(method.getDeclaringClass()) + "." + method.getName();
  }

  /** Returns the name of a guarded class in a refusal. */
  public static String nameOf(Class<?> type) {
    return type.getSimpleName();
  }

  public static IllegalStateException configurationClosed(String method) {
    return new IllegalStateException(
        "LOGIN-100 LoginConfiguration."
            + method
            + ": the application has started, and its settings"
            + " are settled. Call it in the observer of LoginConfiguration only.");
  }

  public static IllegalStateException outsideOfRequest(String place) {
    return new IllegalStateException(
        "LOGIN-101 "
            + place
            + ": there is no request here. Call it in the thread that serves the"
            + " request, below the library's filter.");
  }

  public static IllegalArgumentException noLoginId(Class<?> user) {
    return new IllegalArgumentException(
        "LOGIN-102 LoginManager.login: "
            + user.getName()
            + ".loginId() returned no id, or the user is anonymous. Save a new user before the"
            + " login.");
  }

  public static LoginRequiredException loginRequired(String place) {
    return new LoginRequiredException(
        place, "LOGIN-103 " + place + " requires an authenticated user.", false);
  }

  public static LoginRequiredException loginRequiredOutsideOfRequest(String place) {
    return new LoginRequiredException(
        place,
        "LOGIN-104 "
            + place
            + " requires an authenticated user, and was called outside of a request, where there is"
            + " none.",
        true);
  }

  public static FreshLoginRequiredException freshLoginRequired(
      String place, @Nullable Duration within) {
    return new FreshLoginRequiredException(
        place,
        "LOGIN-105 "
            + place
            + " requires a login that was confirmed with credentials "
            + (within == null ? "in this session." : "within " + within + "."),
        RefusalReason.NOT_FRESH);
  }

  public static String committed(LoginRequiredException refusal, String page) {
    return "LOGIN-106 "
        + LogSanitizer.of(page)
        + ": "
        + refusal.guardedMember()
        + " was refused after a part of the page had been sent, so the client gets a part of the"
        + " page instead of the login view. Nothing guarded was shown. Check the login before the"
        + " page is rendered: by LoginConfiguration.protect, by <login:required/> or in an"
        + " <f:viewAction>. A Faces page is kept up to a million characters, unless its writer is"
        + " flushed; for another page set the buffer size of the response.";
  }

  public static IllegalStateException noContainer() {
    return new IllegalStateException(
        "LOGIN-107 LoginFilter: there is no CDI container in this application that knows CDI Login."
            + " Add WEB-INF/beans.xml; on a plain servlet container also the CDI implementation"
            + " with its listener.");
  }

  public static FreshLoginRequiredException loginExpired(String place) {
    return new FreshLoginRequiredException(
        place,
        "LOGIN-108 " + place + " requires an authenticated user, and this login has expired.",
        RefusalReason.EXPIRED);
  }

  public static IllegalStateException noSecretKey() {
    return new IllegalStateException(
        "LOGIN-109 LoginManager.login: there is no secret key, so no remember cookie can be signed."
            + " Set one of at least 32 bytes, the same on all nodes and not in the source:"
            + " LoginConfiguration.secretKey, or the setting cdi-login.secret-key.");
  }

  public static IllegalArgumentException loginIdNotFit(Class<?> user) {
    return new IllegalArgumentException(
        "LOGIN-110 LoginManager.login: "
            + user.getName()
            + ".loginId() returned more than 2,900 bytes, or half a character. Return a shorter"
            + " id.");
  }

  public static String notRenewed(RuntimeException failure) {
    return "LOGIN-111 a remember cookie was not renewed, because its user could not be loaded: "
        + failure.getClass().getName();
  }

  public static String ignoredSetting(String place, String nearest) {
    return "LOGIN-112 "
        + LogSanitizer.of(place)
        + ": there is no such setting, so it has no effect. The nearest name is "
        + nearest
        + ".";
  }

  public static String ephemeralKey() {
    return "LOGIN-113 there is no secret key, so remember cookies are signed with one that was made"
        + " for this run, because this is a developer's machine: no login is remembered after"
        + " the next start. Before production set one of at least 32 bytes:"
        + " LoginConfiguration.secretKey, or the setting cdi-login.secret-key.";
  }

  public static String nameOfApplication(String name, Class<?> type) {
    return "LOGIN-114 "
        + name
        + ": the application has a bean of this name, so the "
        + type.getSimpleName()
        + " of the library has none. Inject it by its type, or rename the bean.";
  }

  public static String lateServlets(Collection<String> servlets) {
    return "LOGIN-117 "
        + String.join(", ", servlets)
        + ": registered after CDI Login has read the servlets, so the guard runs before the"
        + " filters of the application, and on some servers not for a named dispatch. Register the"
        + " servlet by an annotation, web.xml, a ServletContainerInitializer, or a listener of"
        + " web.xml or of the application's own classes.";
  }

  public static UnsupportedOperationException redirectOfServlet61() {
    return new UnsupportedOperationException(
        "LOGIN-118 HttpServletResponse.sendRedirect: this server does not have the method of"
            + " Servlet 6.1 that takes a status. Call sendRedirect(location), or set status and"
            + " Location.");
  }

  public static String anonymousAndActive(Class<?> user) {
    return "LOGIN-120 "
        + user.getName()
        + ": isAnonymous() returned true, and isAuthenticated() or isActive() returned true as"
        + " well. The library treats such a user as anonymous, and no guard lets it in. Let"
        + " isActive() return false, which isAuthenticated() returns too unless it is overridden.";
  }

  public static IllegalStateException loginAfterCommit(String place) {
    return new IllegalStateException(
        "LOGIN-121 "
            + place
            + ": the response is committed, so its cookies can no longer be set. Nothing was"
            + " changed. Call it before a part of the response is sent.");
  }

  public static IllegalStateException cookieNotDeleted() {
    return new IllegalStateException(
        "LOGIN-122 LoginManager.logout: the response is committed, so the remember cookie could not"
            + " be deleted, and the next request restores the login from it. The session has"
            + " ended. Call it before a part of the response is sent.");
  }

  public static String loggedOutWithoutUser(RuntimeException failure) {
    return "LOGIN-123 LoginManager.logout: the user could not be loaded ("
        + failure.getClass().getName()
        + "). The session and the remember cookie were ended all the same.";
  }

  public static IllegalArgumentException noUser() {
    return new IllegalArgumentException(
        "LOGIN-124 LoginManager.login: the user is null. Log in only a user whose password was"
            + " checked; where the check finds none, show the login form again.");
  }

  public static String unknownUser(Class<?> loader, Duration age) {
    return "LOGIN-125 "
        + loader.getName()
        + ": it returned null for the id of a user who had logged in "
        + age.toSeconds()
        + " s before, so the login has ended. Find users by the id that their loginId() returns,"
        + " and commit a new user before the login. Other logins like it are not reported again.";
  }

  public static IllegalArgumentException malformedFallback(String fallback) {
    return new IllegalArgumentException(
        "LOGIN-126 LoginManager.redirectBack: \""
            + LogSanitizer.of(fallback)
            + "\" is no path of this application. Give a path below the context path that begins"
            + " with one slash, such as /index.xhtml.");
  }

  public static String skippedViewAction(String viewId) {
    return "LOGIN-130 "
        + viewId
        + ": a view without state treats every POST as a postback, so any client can skip its"
        + " <f:viewAction>. Add onPostback=\"true\", or remove transient=\"true\" from <f:view>.";
  }

  public static IllegalStateException userOfAnotherClass(Class<?> wanted, Class<?> user) {
    return new IllegalStateException(
        "LOGIN-131 CurrentUser.require: the user is a "
            + user.getName()
            + ", and no "
            + wanted.getName()
            + ". Pass the class, or an interface, of the users that the user loader returns.");
  }

  public static String guardedView(String view, LoginRequiredException refusal) {
    boolean fresh = refusal instanceof FreshLoginRequiredException;
    return "LOGIN-135 "
        + view
        + ": the "
        + (fresh ? "refresh" : "login")
        + " view itself was refused by the guard of "
        + refusal.guardedMember()
        + ", so no user can "
        + (fresh ? "confirm a login" : "log in")
        + " there. The response is 401 instead of a redirect to the same view. Remove the guard"
        + " from the view, from the beans of its form and from what its template shows, or set"
        + " another view.";
  }

  public static String missingView(String view) {
    return "LOGIN-136 "
        + view
        + ": a client was redirected to this view, or requested it, and the response is 404."
        + " Correct loginView or refreshView of LoginConfiguration (cdi-login.login-view,"
        + " cdi-login.refresh-view), or add the page.";
  }

  public static String noView(LoginRequiredException refusal) {
    boolean fresh = refusal instanceof FreshLoginRequiredException;
    return "LOGIN-137 "
        + refusal.guardedMember()
        + " refused a request for a page, and there is no "
        + (fresh ? "refresh" : "login")
        + " view, so the response is 401. Set LoginConfiguration."
        + (fresh ? "refreshView" : "loginView")
        + ". If all clients are programs, let them send Accept: application/json, so that the"
        + " response has a reason.";
  }
}
