package io.github.cdilogin;

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
import org.jspecify.annotations.Nullable;

/**
 * The first and last line of the library in every request: notes request and response, resolves
 * nobody, and answers what was refused further in. Registered by {@link LoginInitializer}; for the
 * container.
 *
 * @since 0.1.0
 */
public final class LoginFilter implements Filter {

  private final @Nullable LoginRuntime given;
  private @Nullable LoginRuntime runtime;
  private GuardedServlets servlets = GuardedServlets.NONE;

  /** For the servlet container. */
  public LoginFilter() {
    this(null);
  }

  LoginFilter(@Nullable LoginRuntime runtime) {
    this.given = runtime;
  }

  @Override
  public void init(FilterConfig config) {
    runtime = given == null ? find(config.getServletContext()) : given;
    servlets = GuardedServlets.withoutFilter(config.getServletContext());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && runtime != null) {
      RequestState outer = RequestState.current();
      if (outer == null || !outer.services().equals(runtime)) {
        begin(http, answer, chain);
      } else if (ServletGuardFilter.isWithinAnother(http)) {
        // The outer dispatch answers what is refused in here.
        proceed(outer, http, answer, chain);
      } else if (http.getDispatcherType() != DispatcherType.ERROR && outer.isOf(http)) {
        // Mapped once more by the application, behind a filter that wraps request or session. (An
        // error page is a dispatch of its own; some servers run it within the one that failed.)
        proceedWith(outer, http, answer, chain);
      } else {
        begin(http, answer, chain);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestState state = RequestState.of(request, response, runtime());
    if (mayLackRequestContext(request)) {
      followInRequestContext(state, request, response, chain);
    } else {
      follow(state, state.requestForChain(request), state.responseForChain(response), chain);
    }
  }

  /** No server needs it for the first dispatch of a request, so no such request pays for it. */
  private static boolean mayLackRequestContext(HttpServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.ASYNC || type == DispatcherType.ERROR;
  }

  /**
   * Payara, GlassFish, TomEE and Tomcat run asynchronous dispatches outside of CDI's request
   * context. It is activated for this dispatch, unless it is active.
   */
  private void followInRequestContext(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Instance<RequestContextController> all = CDI.current().select(RequestContextController.class);
    RequestContextController context = all.get();
    boolean activated = context.activate();
    try {
      follow(state, state.requestForChain(request), state.responseForChain(response), chain);
    } finally {
      if (activated) {
        context.deactivate();
      }
      all.destroy(context);
    }
  }

  private void follow(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    RequestState outer = state.bind();
    try {
      proceed(state, request, response, chain);
    } catch (IOException | ServletException | RuntimeException failure) {
      Optional<LoginRequiredException> refusal = RefusalProcessor.refusalIn(failure);
      if (refusal.isEmpty() || !RefusalProcessor.answer(state, refusal.get())) {
        state.writeDeletionOfFailure();
        throw failure;
      }
    } finally {
      try {
        state.beforeCommit();
      } finally {
        RequestState.unbind(outer);
      }
    }
  }

  private void proceedWith(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest before = state.replaceRequest(request);
    try {
      chain.doFilter(request, response);
      state.beforeCommit();
    } finally {
      state.replaceRequest(before);
    }
  }

  private void proceed(
      RequestState state,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    servlets.guard(state, request);
    chain.doFilter(request, response);
  }

  private LoginRuntime runtime() {
    return Objects.requireNonNull(runtime);
  }

  private static LoginRuntime find(ServletContext context) {
    return ApplicationDeployment.ofThisApplication()
        .orElseThrow(LoginErrors::noContainer)
        .runtime(context);
  }
}
