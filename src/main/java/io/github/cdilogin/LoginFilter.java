package io.github.cdilogin;

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
    servlets = GuardedServlets.of(config.getServletContext());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && setup != null) {
      Exchange outer = Exchange.current();
      if (outer != null && outer.setup().equals(setup) && isWithinAnother(http)) {
        // The outer dispatch answers what is refused in here.
        proceed(outer, http, answer, chain);
      } else {
        Exchange exchange = Exchange.of(http, answer, setup);
        follow(exchange, exchange.handedOn(http), exchange.handedOn(answer), chain);
      }
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isWithinAnother(HttpServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.FORWARD || type == DispatcherType.INCLUDE;
  }

  private void follow(
      Exchange exchange,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Exchange outer = exchange.enter();
    try {
      if (exchange.setup().rememberMe().wantsUser(exchange)) {
        exchange.findOutEarly();
      }
      proceed(exchange, request, response, chain);
    } catch (IOException | ServletException | RuntimeException failure) {
      Optional<LoginRequiredException> refusal = LoginEdge.refusalIn(failure);
      if (refusal.isEmpty() || !LoginEdge.answer(exchange, refusal.get())) {
        throw failure;
      }
    } finally {
      exchange.writeCookie();
      Exchange.leave(outer);
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

  private static LoginSetup find(ServletContext context) {
    return LoginExtension.ofThisApplication().orElseThrow(LoginErrors::noContainer).setup(context);
  }
}
