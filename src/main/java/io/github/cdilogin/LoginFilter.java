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

  private final @Nullable LoginSetup given;
  private @Nullable LoginSetup setup;
  private GuardedServlets servlets = GuardedServlets.NONE;

  /** For the servlet container. */
  public LoginFilter() {
    this(null);
  }

  LoginFilter(@Nullable LoginSetup setup) {
    this.given = setup;
  }

  @Override
  public void init(FilterConfig config) {
    setup = given == null ? find(config.getServletContext()) : given;
    servlets = GuardedServlets.withoutFilter(config.getServletContext());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && setup != null) {
      Exchange outer = Exchange.current();
      if (outer == null || !outer.setup().equals(setup)) {
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
    Exchange exchange = Exchange.of(request, response, setup());
    if (mayLackRequestContext(request)) {
      followInRequestContext(exchange, request, response, chain);
    } else {
      follow(exchange, exchange.handedOn(request), exchange.handedOn(response), chain);
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
      Exchange exchange,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Instance<RequestContextController> all = CDI.current().select(RequestContextController.class);
    RequestContextController context = all.get();
    boolean activated = context.activate();
    try {
      follow(exchange, exchange.handedOn(request), exchange.handedOn(response), chain);
    } finally {
      if (activated) {
        context.deactivate();
      }
      all.destroy(context);
    }
  }

  private void follow(
      Exchange exchange,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Exchange outer = exchange.enter();
    try {
      proceed(exchange, request, response, chain);
    } catch (IOException | ServletException | RuntimeException failure) {
      Optional<LoginRequiredException> refusal = LoginEdge.refusalIn(failure);
      if (refusal.isEmpty() || !LoginEdge.answer(exchange, refusal.get())) {
        exchange.writeDeletionOfFailure();
        throw failure;
      }
    } finally {
      try {
        exchange.writeCookies();
      } finally {
        Exchange.leave(outer);
      }
    }
  }

  private void proceedWith(
      Exchange exchange,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest before = exchange.replaceRequest(request);
    try {
      chain.doFilter(request, response);
      exchange.writeCookies();
    } finally {
      exchange.replaceRequest(before);
    }
  }

  private void proceed(
      Exchange exchange,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    servlets.guard(exchange, request);
    chain.doFilter(request, response);
  }

  private LoginSetup setup() {
    return Objects.requireNonNull(setup);
  }

  private static LoginSetup find(ServletContext context) {
    return Deployment.ofThisApplication().orElseThrow(LoginErrors::noContainer).setup(context);
  }
}
