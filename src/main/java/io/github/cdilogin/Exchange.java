package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.Occasion;
import io.github.cdilogin.internal.remember.Reading;
import io.github.cdilogin.internal.session.SessionLogin;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * This request, its response and who makes it: everything of ours that lives as long as a request.
 *
 * <p>Why not a request-scoped bean: its proxy costs a guard more than the guard itself, and CDI's
 * request scope is not active in filters on {@code ASYNC} dispatch on most servers. So it lives in
 * a thread-local that {@link LoginFilter} alone sets and clears during each dispatch and, once
 * somebody was asked for, in a request attribute for later dispatches. Used by one thread at a
 * time, as the request itself.
 */
final class Exchange {

  private static final String ATTRIBUTE = "io.github.cdilogin.EXCHANGE";
  private static final Logger LOG = System.getLogger(Exchange.class.getPackageName());
  private static final ThreadLocal<@Nullable Exchange> CURRENT = new ThreadLocal<>();

  private final HttpServletResponse container;
  private final LoginResponse response;
  private final ResponseHeaders headers;
  private final LoginSetup setup;
  private final boolean options;
  private HttpServletRequest request;
  private @Nullable Presence presence;
  private @Nullable Reading cookie;
  private boolean renewed;
  private @Nullable Asker asker;
  private boolean resolving;
  private boolean failed;
  private boolean answered;
  private @Nullable LoginRequiredException refused;
  private LoginEdge.@Nullable Answer answerForRest;
  private boolean ofFaces;
  private boolean ofRest;

  private Exchange(HttpServletRequest request, HttpServletResponse response, LoginSetup setup) {
    this.request = request;
    this.container = response;
    this.response = new LoginResponse(response, this);
    this.headers = new ResponseHeaders(this.response);
    this.setup = setup;
    this.options = "OPTIONS".equals(request.getMethod());
  }

  /** The exchange of this request: the one it already has, in a later dispatch, or a new one. */
  static Exchange of(HttpServletRequest request, HttpServletResponse response, LoginSetup setup) {
    return request.getAttribute(ATTRIBUTE) instanceof Exchange present
            && present.setup.equals(setup)
        ? present
        : new Exchange(request, response, setup);
  }

  /** The exchange of the request that this thread is serving. */
  static @Nullable Exchange current() {
    return CURRENT.get();
  }

  /** As {@link #current()}, for code that makes no sense elsewhere. */
  static Exchange required(String place) {
    Exchange exchange = CURRENT.get();
    if (exchange == null) {
      throw LoginErrors.outsideOfRequest(place);
    }
    return exchange;
  }

  /**
   * Makes this the thread's exchange for one dispatch. A later dispatch (an error page, say) gives
   * an answer of its own, and finds nobody where the loader has failed: it would fail again.
   *
   * @return what was the thread's exchange before, for {@link #leave}
   */
  @Nullable Exchange enter() {
    Exchange outer = CURRENT.get();
    answered = false;
    refused = null;
    answerForRest = null;
    ofRest = false;
    asker = null;
    if (failed) {
      presence = setup.users().nobody();
    }
    CURRENT.set(this);
    return outer;
  }

  /** Ends the dispatch; {@code set} and not {@code remove}, because the next request sets again. */
  static void leave(@Nullable Exchange outer) {
    CURRENT.set(outer);
  }

  HttpServletRequest request() {
    return request;
  }

  /** Whether a request is this one, perhaps behind wrappers of the application's filters. */
  boolean isOf(HttpServletRequest other) {
    return other == request
        || (other instanceof ServletRequestWrapper wrapper && wrapper.isWrapperFor(request));
  }

  /**
   * Continues with the request as a filter of the application has wrapped it.
   *
   * @return the request so far
   */
  HttpServletRequest replaceRequest(HttpServletRequest wrapped) {
    HttpServletRequest before = request;
    request = wrapped;
    return before;
  }

  /**
   * The response of the container. The library writes its headers here: a container may put a
   * response that ignores headers below {@link #response()} while a page is included.
   */
  HttpServletResponse container() {
    return container;
  }

  /** The response on which everybody writes, the library too. */
  LoginResponse response() {
    return response;
  }

  /** The headers that the library adds to the response. */
  ResponseHeaders headers() {
    return headers;
  }

  /** The request for whoever comes next. */
  HttpServletRequest handedOn(HttpServletRequest request) {
    return request.isAsyncSupported() ? new LoginRequest(request, this) : request;
  }

  /** The response for whoever comes next; a later dispatch may bring another one. */
  HttpServletResponse handedOn(HttpServletResponse given) {
    return given == response.getResponse() ? response : new LoginResponse(given, this);
  }

  LoginSetup setup() {
    return setup;
  }

  /** Whether this is an {@code OPTIONS} request, which no guard lets through or refuses. */
  boolean options() {
    return options;
  }

  /** Who makes the request. The first question loads the user; every other one is free. */
  Presence presence() {
    Presence known = presence;
    return known == null ? resolve() : known;
  }

  /** Who makes the request, if anybody has asked yet; asks nobody. */
  @Nullable Presence knownPresence() {
    return presence;
  }

  /** The remember cookie that the request carries. Read once. */
  Reading cookie() {
    Reading known = cookie;
    if (known == null) {
      known = setup.rememberMe().read(this);
      cookie = known;
    }
    return known;
  }

  /** The response is about to begin, or the request ends: what was decided is written. */
  void writeCookies() {
    renewOnce();
    headers.writeCookies();
  }

  /**
   * With "refresh each request", renews the cookie, for which its user may have to be found first:
   * as late as this, so that the user loader runs behind the filters of the application.
   */
  private void renewOnce() {
    if (!renewed) {
      renewed = true;
      RememberMe rememberMe = setup.rememberMe();
      if (presence == null && rememberMe.wantsUser(this)) {
        findOutEarly();
      }
      if (!headers.hasRememberCookie()) {
        rememberMe.renew(this);
      }
    }
  }

  /** The request has failed: a deletion of the remember cookie survives that. */
  void writeDeletionOfFailure() {
    headers.writeDeletionOfFailure(line -> setup.rememberMe().deletionIn(line, request));
  }

  /** Whose login it is, or was before it ran out, if anybody has asked yet; asks nobody. */
  @Nullable String knownLoginId() {
    if (presence == null) {
      return null;
    }
    SessionLogin ranOut = presence.ranOut();
    return ranOut == null ? presence.user().getLoginId() : ranOut.loginId();
  }

  /** The user is known from now on: found, or changed by login, logout or confirm. */
  void becomes(Presence newcomer) {
    presence = newcomer;
    keepForLaterDispatches();
    markAnswer(newcomer);
  }

  Asker asker() {
    if (asker == null) {
      asker = ofRest ? Asker.ofRest(request) : Asker.of(request);
    }
    return asker;
  }

  /**
   * A REST resource serves this dispatch: it alone reads the body, and fewer clients get a page.
   */
  void isOfRest() {
    ofRest = true;
    asker = null;
  }

  /** Whether a REST resource serves this dispatch. */
  boolean ofRest() {
    return ofRest;
  }

  /** Faces serves the request, and knows by itself when an answer is complete. */
  void isOfFaces() {
    ofFaces = true;
  }

  /**
   * Sends what the library has answered, before whoever called it can: a REST implementation would
   * say "204, no content" about it. Faces is told otherwise, and has cookies of its own to write.
   */
  void sendAnswer() throws IOException {
    if (!ofFaces) {
      response.flushBuffer();
    }
  }

  boolean answered() {
    return answered;
  }

  void markAnswered() {
    answered = true;
  }

  /** Whether this very refusal has its answer; containers wrap an exception and throw it again. */
  boolean answered(LoginRequiredException refusal) {
    return refused == refusal;
  }

  /** What the REST implementation got as the answer to this very refusal, if it got one. */
  LoginEdge.@Nullable Answer answerForRest(LoginRequiredException refusal) {
    return answered(refusal) ? answerForRest : null;
  }

  /** A refusal has its answer; {@code forRest} if the REST implementation sends it. */
  void markAnswered(LoginRequiredException refusal, LoginEdge.@Nullable Answer forRest) {
    answered = true;
    refused = refusal;
    answerForRest = forRest;
  }

  /** What a developer reads on the error page of this request, if there is something to read. */
  @Nullable String errorText(int status) {
    return status == HttpServletResponse.SC_NOT_FOUND
        ? setup.viewProblems().notFound(request)
        : null;
  }

  Instant now() {
    return Instant.ofEpochMilli(setup.clock().millis());
  }

  Occasion occasion() {
    return new Occasion(
        now(),
        request.getRemoteAddr(),
        request.getHeader("User-Agent"),
        request.getMethod(),
        request.getRequestURI());
  }

  private Presence resolve() {
    if (resolving) {
      // The application's loader asks who is there: while that is being found out, nobody.
      return Presence.NOBODY;
    }
    resolving = true;
    try {
      return settle(setup.users().resolve(this));
    } catch (RuntimeException failure) {
      failed = true;
      keepForLaterDispatches();
      throw failure;
    } finally {
      resolving = false;
    }
  }

  /** What was found counts, unless the loader itself has logged somebody in or out meanwhile. */
  private Presence settle(Presence found) {
    Presence known = presence;
    if (known == null) {
      becomes(found);
      return found;
    }
    return known;
  }

  /**
   * Finds out who makes the request before anybody asks. What goes wrong then is for whoever asks.
   */
  void findOutEarly() {
    try {
      presence();
    } catch (RuntimeException failure) {
      failed = false;
      LOG.log(Level.WARNING, LoginErrors.notRenewed(failure));
    }
  }

  private void keepForLaterDispatches() {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What was made for one user is kept by no cache; what was made for a stranger says why. */
  private void markAnswer(Presence asked) {
    if (asked.user().isAnonymous()) {
      headers.markVarying();
    } else {
      headers.markPersonal();
    }
  }
}
