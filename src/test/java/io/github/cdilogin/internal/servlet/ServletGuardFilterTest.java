package io.github.cdilogin.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.deployment.LoginInitializer;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.http.HttpServlet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** The filter of one guarded servlet, behind the filters of the application. */
class ServletGuardFilterTest extends ApplicationTest {

  private static final String GUARDED =
      "io.github.cdilogin.internal.servlet.ServletGuardFilter Guarded";

  @WeldSetup final WeldInitiator weld = application(login -> login.loginView("/login"));

  private final FilterServer server = new FilterServer();

  private boolean run;

  @Test
  void isMappedByNameForEveryDispatch() {
    server.add(Guarded.class);
    server.add(Open.class);

    new LoginInitializer().onStartup(null, server);

    assertThat(server.mappings)
        .containsEntry(GUARDED, Arrays.asList(DispatcherType.values()) + " after=true [Guarded]")
        .doesNotContainKey("io.github.cdilogin.internal.servlet.ServletGuardFilter Open");
  }

  @Test
  void isAddedOnceForAServletThatIsRegisteredMeanwhile() {
    server.add(Guarded.class);
    new LoginInitializer().onStartup(null, server);
    server.add(Late.class);

    new LateServlets().contextInitialized(new ServletContextEvent(server));

    assertThat(server.mappings)
        .containsKey("io.github.cdilogin.internal.servlet.ServletGuardFilter Late");
    assertThat(server.added).doesNotHaveDuplicates();
  }

  @Test
  void isNotAddedForAMalformedGuardWhichTheDeploymentReports() {
    server.add(Malformed.class);

    GuardedServlets.addFilters(server);

    assertThat(server.mappings).isEmpty();
    assertThatThrownBy(() -> new LoginInitializer().onStartup(null, server))
        .hasMessageContaining("LOGIN-009");
  }

  @Test
  void isAddedLastByTheListenerOfTheInitializer() {
    new LoginInitializer().onStartup(null, server);
    server.add(Late.class);

    server.listeners.get(0).contextInitialized(new ServletContextEvent(new TestServletContext()));

    assertThat(server.mappings)
        .containsKey("io.github.cdilogin.internal.servlet.ServletGuardFilter Late");
  }

  @Test
  void isNotAddedLastWhereTheServerRestrictsThatListener() {
    new LoginInitializer().onStartup(null, server);
    server.add(Late.class);
    server.restricted = true;

    server.listeners.get(0).contextInitialized(new ServletContextEvent(new TestServletContext()));

    assertThat(server.mappings).containsOnlyKeys("cdi-login");
  }

  @Test
  void admitsAnAuthenticatedUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(visit(DispatcherType.REQUEST).getStatus()).isEqualTo(200);
    assertThat(run).isTrue();
  }

  @Test
  void answersARejectedRequestBeforeTheFiltersAroundItContinue() throws Exception {
    List<Integer> seen = new ArrayList<>();

    TestResponse response =
        browser.get(
            "/app/guarded",
            (request, behindTheGuard) -> {
              guarded(DispatcherType.REQUEST).show(request, behindTheGuard);
              seen.add(behindTheGuard.getStatus());
            });

    assertThat(seen).containsExactly(302);
    assertThat(run).isFalse();
    assertThat(response.getHeader("Location")).startsWith("/app/login");
  }

  @Test
  void leavesTheAnswerOfAForwardToTheDispatchAroundIt() throws Exception {
    assertThat(visit(DispatcherType.FORWARD).getStatus()).isEqualTo(302);
    assertThat(run).isFalse();
  }

  @Test
  void admitsNoRequestThatTheLibraryDoesNotServe() {
    assertThatThrownBy(
            () ->
                guardFilter().doFilter(new TestRequest(), new TestResponse(), (q, r) -> run = true))
        .isInstanceOf(LoginRequiredException.class)
        .hasMessageStartingWith("LOGIN-104 Guarded");
    assertThat(run).isFalse();
  }

  @Test
  void aServletWithoutItIsGuardedByTheFirstFilter() throws Exception {
    server.add(Guarded.class);
    new LoginInitializer().onStartup(null, server);
    server.add(Late.class);
    LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);
    LogLines log = LogLines.during(() -> filter.init(server.filterConfig()));

    TestResponse late = new TestResponse();
    filter.doFilter(requestOf("Late"), late, (q, r) -> run = true);
    assertThat(late.getStatus()).isEqualTo(302);
    assertThat(run).isFalse();
    assertThat(log.lines()).singleElement().asString().startsWith("LOGIN-117 Late: ");

    filter.doFilter(requestOf("Guarded"), new TestResponse(), (q, r) -> run = true);
    assertThat(run).as("the guard of the other servlet is called behind").isTrue();
  }

  private TestRequest requestOf(String servlet) {
    TestRequest request = browser.request("GET", "/app/" + servlet);
    request.mapping(ServletMapping.exactly(servlet));
    return request;
  }

  private TestResponse visit(DispatcherType type) throws Exception {
    return browser.get("/app/guarded", guarded(type));
  }

  /** The page of the guarded servlet, which this dispatch leads to. */
  private TestBrowser.Page guarded(DispatcherType type) {
    return (request, response) -> {
      ((TestRequest) request).dispatcherType(type);
      guardFilter().doFilter(request, response, (to, from) -> run = true);
    };
  }

  private Filter guardFilter() {
    if (server.filters.isEmpty()) {
      server.add(Guarded.class);
      new LoginInitializer().onStartup(null, server);
    }
    return server.filters.get(GUARDED);
  }

  @LoginRequired
  static class Guarded extends HttpServlet {}

  @LoginRequired
  static class Late extends HttpServlet {}

  @FreshLoginRequired(within = "soon")
  static class Malformed extends HttpServlet {}

  static class Open extends HttpServlet {}
}
