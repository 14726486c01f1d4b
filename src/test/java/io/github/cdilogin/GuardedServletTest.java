package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Members;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No container intercepts a servlet: the filter asks for it. */
class GuardedServletTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login").refreshView("/confirm"));

  private boolean run;

  GuardedServletTest() {
    super(
        new Server(
            Open.class,
            Guarded.class,
            Inheriting.class,
            Fresh.class,
            OnStereotype.class,
            OnService.class,
            OnInheritedService.class,
            OnDoGet.class,
            Strictest.class));
  }

  @Test
  void isRefusedBeforeItRuns() throws Exception {
    assertThatResponse(visit(Guarded.class)).redirectsTo("/app/login?next=%2Fapp%2FGuarded");
    assertThat(run).isFalse();
  }

  @Test
  void runsForTheLoggedInUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertRuns(visit(Guarded.class));
  }

  @Test
  void thatIsNotGuardedRunsForEverybodyAndNeedsNoUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertRuns(visit(Open.class));
    assertThat(accounts.loads()).isZero();
  }

  /** Open Liberty serves files and missing pages this way. */
  @Test
  void isNotMetByARequestWhoseMappingHasNoName() throws Exception {
    TestRequest request = browser.request("GET", "/app/static.txt");
    request.mapping(ServletMapping.withoutName());
    TestResponse response = new TestResponse();

    browser.send(request, response, (q, r) -> run = true);

    assertRuns(response);
  }

  /**
   * By its superclass, a stereotype or a method. With a guard on doGet a deployment stops; a
   * servlet that comes too late for that look stays closed.
   */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Inheriting.class,
        OnStereotype.class,
        OnService.class,
        OnInheritedService.class,
        OnDoGet.class
      })
  void isGuardedAsAWhole(Class<?> servlet) throws Exception {
    assertRefused(visit(servlet));
  }

  /** The strictest of several guards decides. */
  @ParameterizedTest
  @ValueSource(classes = {Fresh.class, Strictest.class})
  void canAskForAFreshLogin(Class<?> servlet) throws Exception {
    String next = "?next=%2Fapp%2F" + servlet.getSimpleName();
    assertThatResponse(visit(servlet)).redirectsTo("/app/login" + next);

    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(10));
    assertThat(visit(servlet).getStatus()).isEqualTo(200);

    clock.advance(Duration.ofMillis(1));
    assertThatResponse(visit(servlet)).redirectsTo("/app/confirm" + next);
  }

  @Test
  void returnsItsOptionsWithoutRunning() throws Exception {
    TestRequest request = request("OPTIONS", Guarded.class);
    TestResponse response = new TestResponse();

    browser.send(request, response, (q, r) -> run = true);

    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(run).isFalse();
    assertThat(accounts.loads()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORWARD", "INCLUDE"})
  void isRefusedWhenAnOpenPageDispatchesToIt(DispatcherType type) throws Exception {
    TestRequest request = request("GET", Open.class);
    TestResponse response = new TestResponse();

    browser.send(
        request,
        response,
        (q, r) -> {
          request.dispatcherType(type);
          if (type == DispatcherType.INCLUDE) {
            request.setAttribute(RequestDispatcher.INCLUDE_MAPPING, mapping(Guarded.class));
          } else {
            request.mapping(mapping(Guarded.class));
          }
          dispatch(request, response);
        });

    assertRefused(response);
  }

  private void assertRuns(TestResponse response) {
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(run).isTrue();
  }

  private void assertRefused(TestResponse response) {
    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(run).isFalse();
  }

  private void dispatch(TestRequest request, TestResponse response) {
    try {
      browser.send(request, response, (q, r) -> run = true);
    } catch (RuntimeException refusal) {
      throw refusal;
    } catch (Exception unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private TestResponse visit(Class<?> servlet) throws Exception {
    TestResponse response = new TestResponse();
    browser.send(request("GET", servlet), response, (q, r) -> run = true);
    return response;
  }

  private TestRequest request(String method, Class<?> servlet) {
    TestRequest request = browser.request(method, "/app/" + servlet.getSimpleName());
    request.mapping(mapping(servlet));
    return request;
  }

  private static ServletMapping mapping(Class<?> servlet) {
    return ServletMapping.exactly(servlet.getSimpleName());
  }

  /** A server that has these servlets. */
  private static final class Server extends TestServletContext {

    Server(Class<?>... servlets) {
      for (Class<?> each : servlets) {
        servlet(each.getSimpleName(), each.getName());
      }
    }
  }

  static class Open extends HttpServlet {}

  @LoginRequired
  static class Guarded extends HttpServlet {}

  static class Inheriting extends Guarded {}

  @FreshLoginRequired(within = "PT10M")
  static class Fresh extends HttpServlet {}

  @Members
  static class OnStereotype extends HttpServlet {}

  static class OnService extends HttpServlet {
    @LoginRequired
    @Override
    public void service(ServletRequest request, ServletResponse response) {}
  }

  abstract static class Base extends HttpServlet {
    @LoginRequired
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {}
  }

  static class OnInheritedService extends Base {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {}
  }

  static class OnDoGet extends HttpServlet {
    @LoginRequired
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
  }

  @FreshLoginRequired(within = "PT1H")
  static class Strictest extends HttpServlet {
    @FreshLoginRequired(within = "PT10M")
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {}
  }
}
