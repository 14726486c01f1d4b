package io.github.cdilogin.internal.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.deployment.CurrentDeployment;
import io.github.cdilogin.internal.deployment.LoginInitializer;
import io.github.cdilogin.internal.deployment.PathFilterListener;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** The filter of the path rules, behind the filters of the application. */
class PathGuardFilterTest extends ApplicationTest {

  private static final String NAME = PathGuardFilter.class.getName();

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login").protect("/secret/**").protectAfterFilters(true));

  private final FilterServer server = new FilterServer();
  private final List<String> steps = new ArrayList<>();

  @Test
  void isMappedToEachPathAfterTheFiltersOfTheApplication() {
    new PathFilterListener().contextInitialized(new ServletContextEvent(server));
    new PathFilterListener().contextInitialized(new ServletContextEvent(server));

    assertThat(server.mappings)
        .containsEntry(NAME, Arrays.asList(DispatcherType.values()) + " after=true [/*]");
    assertThat(server.added).containsExactly(NAME);
  }

  @Test
  void isAddedByTheListenerOfTheInitializerWhereTheApplicationHasNoFragments() {
    new LoginInitializer().onStartup(null, server);

    server
        .listeners
        .get(server.listeners.size() - 1)
        .contextInitialized(new ServletContextEvent(new TestServletContext()));

    assertThat(server.added).contains(NAME);
  }

  @Test
  void aDeploymentWithoutItFails() {
    LoginFilter filter = new LoginFilter(CurrentDeployment::runtime);

    assertThatThrownBy(() -> filter.init(server.filterConfig()))
        .hasMessageContaining("LOGIN-042 protectAfterFilters: ");
  }

  @Test
  void rejectsARequestAfterTheFiltersOfTheApplication() throws Exception {
    assertThat(visit("/app/secret/page").getStatus()).isEqualTo(302);
    assertThat(steps).containsExactly("filter", "302");
  }

  @Test
  void admitsAnOpenPath() throws Exception {
    assertThat(visit("/app/open").getStatus()).isEqualTo(200);
    assertThat(steps).containsExactly("filter", "page", "200");
  }

  @Test
  void checksThePathThatAFilterPresents() throws Exception {
    assertThat(visit("/app/open", "/secret/page").getStatus()).isEqualTo(302);
    assertThat(visit("/app/secret/page", "/open").getStatus()).isEqualTo(302);
    assertThat(steps).doesNotContain("page");
  }

  @Test
  void rejectsWhatTheLibraryDoesNotServe() {
    assertThatThrownBy(
            () -> pathFilter().doFilter(new TestRequest(), new TestResponse(), (q, r) -> {}))
        .hasMessageStartingWith("LOGIN-101 ");
  }

  @Test
  void ignoresRequestsThatAreNotHttp() throws Exception {
    pathFilter()
        .doFilter(
            new ServletRequestWrapper(new TestRequest()),
            new TestResponse(),
            (q, r) -> steps.add("page"));

    assertThat(steps).containsExactly("page");
  }

  private TestResponse visit(String url) throws Exception {
    return visit(url, null);
  }

  /** The filter of the application, between those of the library, may present another path. */
  private TestResponse visit(String url, String presented) throws Exception {
    Filter last = pathFilter();
    LoginFilter first = new LoginFilter(CurrentDeployment::runtime);
    first.init(server.filterConfig());
    TestResponse response = new TestResponse();
    FilterChain page = (q, r) -> steps.add("page");
    TestRequest request = new TestRequest(server, "GET", url);
    first.doFilter(
        request,
        response,
        (q, r) -> {
          steps.add("filter");
          last.doFilter(
              presented == null ? q : new Presented((HttpServletRequest) q, presented), r, page);
          steps.add("" + response.getStatus());
        });
    return response;
  }

  private Filter pathFilter() {
    server.contextPath("/app");
    new PathFilterListener().contextInitialized(new ServletContextEvent(server));
    return server.filters.get(NAME);
  }

  private static final class Presented extends HttpServletRequestWrapper {

    private final String path;

    Presented(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getServletPath() {
      return path;
    }
  }
}
