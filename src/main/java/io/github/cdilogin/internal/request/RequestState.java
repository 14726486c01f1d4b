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
 * {@link Services} resolve the user.
 *
 * <p>{@link CurrentRequest} binds it to the thread during each dispatch. When the user is resolved,
 * it is stored in a request attribute for later dispatches. Like the request itself it is used by
 * one thread at a time.
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
  private boolean completed;
  private boolean resolving;
  private boolean failed;
  private boolean answered;
  private @Nullable LoginRequiredException refused;
  private @Nullable PreparedResponse responseForRest;
  private boolean faces;
  private boolean rest;

  /** The services of the application that the state of a request needs. */
  public interface Services {

    /** Resolves the user. */
    Authentication resolve(RequestState state);

    /** Returns an anonymous user, for a request whose user cannot be resolved. */
    Authentication anonymous();

    /** Reads the remember cookie of the request. */
    CookieReadResult readRememberCookie(RequestState state);

    /** Completes the response; {@code first} for the first call. */
    void beforeCommit(RequestState state, boolean first);

    /** Returns the cookie for a line that deletes the remember cookie; else {@code null}. */
    @Nullable Cookie rememberCookieDeletion(String line, HttpServletRequest request);

    /** Returns the text for an error page; {@code null} for the text of the container. */
    @Nullable String errorText(int status, HttpServletRequest request);

    Clock clock();
  }

  private RequestState(
      HttpServletRequest request, HttpServletResponse response, Services services) {
    this.request = request;
    this.headers = new ResponseHeaders(request, response);
    this.response = new OnCommittedResponse(response, this);
    this.services = services;
    this.options = "OPTIONS".equals(request.getMethod());
  }

  /** Returns the state of an earlier dispatch of the request, or a new one. */
  public static RequestState of(
      HttpServletRequest request, HttpServletResponse response, Services services) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestState present
            && present.services.equals(services)
        ? present
        : new RequestState(request, response, services);
  }

  /**
   * Begins a dispatch. If the loader has failed in an earlier one, the user is anonymous, because
   * the loader would fail again for the error page.
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

  /** Checks whether a request is this one or wraps it. */
  public boolean isOf(HttpServletRequest other) {
    return other == request
        || (other instanceof ServletRequestWrapper wrapper && wrapper.isWrapperFor(request));
  }

  /**
   * Replaces the request by the wrapper of a filter of the application.
   *
   * @return the previous request
   */
  public HttpServletRequest replaceRequest(HttpServletRequest wrapped) {
    HttpServletRequest before = request;
    request = wrapped;
    return before;
  }

  /** Returns the response for the application and the library. */
  public OnCommittedResponse response() {
    return response;
  }

  /** Returns the headers that the library adds to the response. */
  @Override
  public ResponseHeaders headers() {
    return headers;
  }

  /** Returns the request for the next filter. */
  public HttpServletRequest requestForChain(HttpServletRequest original) {
    return original.isAsyncSupported()
        ? new OnCommittedResponse.AsyncStartRequest(original, this)
        : original;
  }

  /** Returns the response for the next filter. A later dispatch may have another response. */
  public HttpServletResponse responseForChain(HttpServletResponse original) {
    return original == response.getResponse() ? response : new OnCommittedResponse(original, this);
  }

  public Services services() {
    return services;
  }

  /** Checks whether this is an {@code OPTIONS} request, which needs no login. */
  public boolean options() {
    return options;
  }

  /** Returns the authentication. The first call resolves the user. */
  public Authentication authentication() {
    Authentication known = authentication;
    return known == null ? resolve() : known;
  }

  /** Returns the authentication; {@code null} if it is not resolved yet. */
  public @Nullable Authentication knownAuthentication() {
    return authentication;
  }

  /** Returns the remember cookie of the request. Reads it at the first call. */
  public CookieReadResult rememberCookie() {
    CookieReadResult known = rememberCookie;
    if (known == null) {
      known = services.readRememberCookie(this);
      rememberCookie = known;
    }
    return known;
  }

  /** Writes the headers. Called before the response is committed, and when the request ends. */
  @Override
  public void beforeCommit() {
    boolean first = !completed;
    completed = true;
    services.beforeCommit(this, first);
    headers.write();
  }

  @Override
  public @Nullable String errorText(int status) {
    return services.errorText(status, request);
  }

  /** Sets the user, after it is resolved or changed by login, logout or confirmation. */
  public void setAuthentication(Authentication resolved) {
    authentication = resolved;
    keepForLaterDispatches();
    if (resolved.user().isAnonymous()) {
      headers.markVarying();
    } else {
      headers.markPersonal();
    }
  }

  /** Marks a dispatch to a REST resource: only the resource reads the body. */
  public void markRest() {
    rest = true;
  }

  /** Checks whether a REST resource serves this dispatch. */
  public boolean isRest() {
    return rest;
  }

  /** Marks a Faces request, whose redirect is not flushed, because Faces completes it. */
  public void markFaces() {
    faces = true;
  }

  @Override
  public boolean isFaces() {
    return faces;
  }

  public boolean answered() {
    return answered;
  }

  public void markAnswered() {
    answered = true;
  }

  /** Checks whether this refusal is processed. Containers may wrap it and throw it again. */
  public boolean answered(LoginRequiredException refusal) {
    return refused == refusal;
  }

  /** Returns the response that the REST implementation got for this refusal, or {@code null}. */
  public @Nullable PreparedResponse responseForRest(LoginRequiredException refusal) {
    return answered(refusal) ? responseForRest : null;
  }

  /** Marks a refusal as processed; {@code forRest} is the response of a REST implementation. */
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

  /** Resolves the user before code needs it. A failure is logged, and is not thrown. */
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
      // The loader of the application reads the current user, which is not resolved yet.
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

  /** Sets the resolved user, unless the loader has called login or logout. */
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
