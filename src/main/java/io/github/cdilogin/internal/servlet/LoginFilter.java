package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.guard.PathGuard;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.refusal.EndedConversation;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.OnCommittedResponse;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first filter of the application, registered by {@code LoginInitializer}. It creates the
 * {@link RequestState} of a request and binds it to the thread for each dispatch, without resolving
 * the user. It processes refusals that the application throws, and writes the headers at the end.
 */
public final class LoginFilter implements Filter {

  private final Function<ServletContext, LoginRuntime> runtimes;
  private @Nullable LoginRuntime runtime;
  private boolean protectsPaths;
  private boolean pathsAfterFilters;
  private @Nullable GuardedServlets servlets;

  /** Creates the filter; {@code runtimes} returns the services of an application. */
  public LoginFilter(Function<ServletContext, LoginRuntime> runtimes) {
    this.runtimes = runtimes;
  }

  @Override
  public void init(FilterConfig config) {
    runtime = runtimes.apply(config.getServletContext());
    protectsPaths = !runtime.settings().pathRules().isEmpty();
    servlets = GuardedServlets.withoutFilter(config.getServletContext());
    pathsAfterFilters = PathGuardFilter.isUsed(config.getServletContext(), runtime().settings());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse
        && runtime != null) {
      RequestState outer = CurrentRequest.state();
      if (outer != null && outer.services().equals(runtime) && GuardFilter.isNestedDispatch(http)) {
        // The outer dispatch processes a refusal of this dispatch.
        proceed(outer, http, httpResponse, chain);
      } else {
        begin(http, httpResponse, chain);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestState state = RequestState.of(request, response, runtime());
    if (mayLackRequestContext(request)) {
      dispatchInRequestContext(state, request, response, chain);
    } else {
      dispatch(state, state.requestForChain(request), state.responseForChain(response), chain);
    }
  }

  /** The first dispatch of a request always has a request context. */
  private static boolean mayLackRequestContext(HttpServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.ASYNC || type == DispatcherType.ERROR;
  }

  /**
   * Activates the request context for this dispatch, unless it is active. Payara, GlassFish, TomEE
   * and Tomcat run asynchronous dispatches without it.
   */
  private void dispatchInRequestContext(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Instance<RequestContextController> all = CDI.current().select(RequestContextController.class);
    RequestContextController context = all.get();
    boolean activated = context.activate();
    try {
      dispatch(state, state.requestForChain(request), state.responseForChain(response), chain);
    } finally {
      if (activated) {
        context.deactivate();
      }
      all.destroy(context);
    }
  }

  /** A later dispatch may have another response than the first one. */
  private static void forEachPage(
      RequestState state, HttpServletResponse ofDispatch, Consumer<HttpServletResponse> action) {
    action.accept(state.response());
    if (ofDispatch != state.response()) {
      action.accept(ofDispatch);
    }
  }

  private void dispatch(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    RequestState outer = CurrentRequest.bind(state);
    try {
      forEachPage(state, response, OnCommittedResponse::beginPage);
      proceed(state, request, response, chain);
      forEachPage(state, response, OnCommittedResponse::passOnPage);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (!isAnswered(state, failure)) {
        state
            .headers()
            .writeDeletionOfFailure(
                line -> state.services().rememberCookieDeletion(line, state.request()));
        throw failure;
      }
      forEachPage(state, response, OnCommittedResponse::passOnPage);
    } finally {
      try {
        state.beforeCommit();
      } finally {
        CurrentRequest.unbind(outer);
      }
    }
  }

  private static boolean isAnswered(RequestState state, Exception failure) throws IOException {
    Optional<LoginRequiredException> refusal = RefusalProcessor.refusalIn(failure);
    return refusal.isPresent()
        ? RefusalProcessor.process(state, refusal.get())
        : EndedConversation.answer(state, failure);
  }

  private void proceed(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (protectsPaths && !pathsAfterFilters) {
      PathGuard.check(state, runtime().settings(), request);
    }
    if (servlets != null) {
      servlets.guard(state, request);
    }
    if (pathsAfterFilters) {
      PathGuardFilter.proceed(
          PathGuard.ruleFor(runtime().settings(), request), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private LoginRuntime runtime() {
    return Objects.requireNonNull(runtime);
  }
}
