package io.github.cdilogin.internal.request;

import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.remember.CookieReadResult;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of one request: request, response, and the {@link Authentication} once it is resolved.
 * It holds no service; what the application has set up resolves the user through {@link Services}.
 *
 * <p>{@link CurrentRequest} binds it to the thread during each dispatch; once the user is resolved,
 * it is in a request attribute for later dispatches. Used by one thread at a time, as the request
 * itself.
 */
public final class RequestState implements ResponseListener {

  private static final String ATTRIBUTE = "io.github.cdilogin.REQUEST_STATE";
  private static final Logger LOG = System.getLogger(RequestState.class.getPackageName());

  private final OnCommittedResponse response;
  private final ResponseHeaders headers;
  private final Services services;
  private final boolean options;
  private HttpServletRequest request;
  private @Nullable Authentication authentication;
  private @Nullable CookieReadResult rememberCookie;
  private boolean renewed;
  private boolean resolving;
  private boolean failed;
  private boolean answered;
  private @Nullable LoginRequiredException refused;
  private @Nullable PreparedResponse responseForRest;
  private boolean faces;
  private boolean rest;

  /** What the application has set up, as far as the state of a request needs it. */
  public interface Services {

    /** Resolves the user, who is not known yet. */
    Authentication resolve(RequestState state);

    /** What a request has whose user cannot be resolved. */
    Authentication anonymous();

    /** Reads the remember cookie of the request. */
    CookieReadResult readRememberCookie(RequestState state);

    /** Renews the remember cookie, where each response does that. */
    void renewRememberCookie(RequestState state);

    /** The cookie for a header line that deletes the remember cookie; {@code null} for another. */
    @Nullable Cookie rememberCookieDeletion(String line, HttpServletRequest request);

    /** What a developer reads on an error page; {@code null} for the container's own text. */
    @Nullable String errorText(int status, HttpServletRequest request);

    Clock clock();
  }

  private RequestState(
      HttpServletRequest request, HttpServletResponse response, Services services) {
    this.request = request;
    this.headers = new ResponseHeaders(request, response);
    this.response = new OnCommittedResponse(response, headers, this);
    this.services = services;
    this.options = "OPTIONS".equals(request.getMethod());
  }

  /** The state of this request: the one that it has from an earlier dispatch, or a new one. */
  public static RequestState of(
      HttpServletRequest request, HttpServletResponse response, Services services) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestState present
            && present.services.equals(services)
        ? present
        : new RequestState(request, response, services);
  }

  /**
   * A dispatch begins. A later one, such as an error page, gets a response of its own, and an
   * anonymous user where the loader has failed: it would fail again.
   */
  void beginDispatch() {
    answered = false;
    refused = null;
    responseForRest = null;
    rest = false;
    if (failed) {
      authentication = services.anonymous();
    }
  }

  public HttpServletRequest request() {
    return request;
  }

  /** Whether a request is this one, perhaps behind wrappers of the application's filters. */
  public boolean isOf(HttpServletRequest other) {
    return other == request
        || (other instanceof ServletRequestWrapper wrapper && wrapper.isWrapperFor(request));
  }

  /**
   * Continues with the request as a filter of the application has wrapped it.
   *
   * @return the request so far
   */
  public HttpServletRequest replaceRequest(HttpServletRequest wrapped) {
    HttpServletRequest before = request;
    request = wrapped;
    return before;
  }

  /** The response that the application and the library write to. */
  public HttpServletResponse response() {
    return response;
  }

  /** The headers that the library adds to the response. */
  public ResponseHeaders headers() {
    return headers;
  }

  /** The request for the next filter. */
  public HttpServletRequest requestForChain(HttpServletRequest given) {
    return given.isAsyncSupported() ? new AsyncStartRequest(given, this) : given;
  }

  /** The response for the next filter; a later dispatch may bring another one. */
  public HttpServletResponse responseForChain(HttpServletResponse given) {
    return given == response.getResponse()
        ? response
        : new OnCommittedResponse(given, headers, this);
  }

  public Services services() {
    return services;
  }

  /** Whether this is an {@code OPTIONS} request, which a guard neither admits nor refuses. */
  public boolean options() {
    return options;
  }

  /** The authentication of the request. The first call loads the user, every other one is free. */
  public Authentication authentication() {
    Authentication known = authentication;
    return known == null ? resolve() : known;
  }

  /** The authentication, if it is resolved already. */
  public @Nullable Authentication knownAuthentication() {
    return authentication;
  }

  /** The remember cookie that the request carries. Read once. */
  public CookieReadResult rememberCookie() {
    CookieReadResult known = rememberCookie;
    if (known == null) {
      known = services.readRememberCookie(this);
      rememberCookie = known;
    }
    return known;
  }

  /** The response is about to begin, or the request ends: what was decided is written. */
  @Override
  public void beforeCommit() {
    if (!renewed) {
      renewed = true;
      services.renewRememberCookie(this);
    }
    headers.write();
  }

  @Override
  public @Nullable String errorText(int status) {
    return services.errorText(status, request);
  }

  /** The user is resolved, or was changed by login, logout or confirm. */
  public void setAuthentication(Authentication resolved) {
    authentication = resolved;
    keepForLaterDispatches();
    if (resolved.user().isAnonymous()) {
      headers.markVarying();
    } else {
      headers.markPersonal();
    }
  }

  /**
   * A REST resource serves this dispatch: it alone reads the body, and fewer clients get a page.
   */
  public void markRest() {
    rest = true;
  }

  /** Whether a REST resource serves this dispatch. */
  public boolean isRest() {
    return rest;
  }

  /** Faces serves the request, and knows by itself when a response is complete. */
  public void markFaces() {
    faces = true;
  }

  public boolean isFaces() {
    return faces;
  }

  public boolean answered() {
    return answered;
  }

  public void markAnswered() {
    answered = true;
  }

  /** Whether this very refusal was answered; containers wrap an exception and throw it again. */
  public boolean answered(LoginRequiredException refusal) {
    return refused == refusal;
  }

  /** What the REST implementation got for this very refusal, if it got something. */
  public @Nullable PreparedResponse responseForRest(LoginRequiredException refusal) {
    return answered(refusal) ? responseForRest : null;
  }

  /** A refusal was answered; {@code forRest} if the REST implementation sends it. */
  public void markAnswered(LoginRequiredException refusal, @Nullable PreparedResponse forRest) {
    answered = true;
    refused = refusal;
    responseForRest = forRest;
  }

  public Clock clock() {
    return services.clock();
  }

  public Instant now() {
    return Instant.ofEpochMilli(clock().millis());
  }

  public RequestDetails details() {
    return CurrentRequestDetails.of(request, now());
  }

  /** Resolves the user without need. A failure is for the code that needs the user. */
  public void resolveEagerly() {
    try {
      authentication();
    } catch (RuntimeException failure) {
      failed = false;
      LOG.log(Level.WARNING, LoginErrors.notRenewed(failure));
    }
  }

  private Authentication resolve() {
    if (resolving) {
      // The application's loader reads the current user: while it is resolved, it is anonymous.
      return Authentication.ANONYMOUS;
    }
    resolving = true;
    try {
      return accept(services.resolve(this));
    } catch (RuntimeException failure) {
      failed = true;
      keepForLaterDispatches();
      throw failure;
    } finally {
      resolving = false;
    }
  }

  /** What was resolved counts, unless the loader itself has called login or logout meanwhile. */
  private Authentication accept(Authentication resolved) {
    Authentication known = authentication;
    if (known == null) {
      setAuthentication(resolved);
      return resolved;
    }
    return known;
  }

  private void keepForLaterDispatches() {
    request.setAttribute(ATTRIBUTE, this);
  }
}
