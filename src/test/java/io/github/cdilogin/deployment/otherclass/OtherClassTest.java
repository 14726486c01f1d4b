package io.github.cdilogin.deployment.otherclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Deployed;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes whose methods no CDI container intercepts, with a scope and without. */
@Tag("cdi-se")
class OtherClassTest {

  private static final String HERE = OtherClassTest.class.getName() + "$";

  private static final String ENDPOINT =
      "no container intercepts a WebSocket endpoint, so its guard would not run. Remove the guard."
          + " Let a guarded bean create a ticket that the page sends with its first message, and"
          + " check the ticket in the endpoint.";
  private static final String FILTER =
      "a servlet container calls a filter without interceptors, so its guard would not run. Remove"
          + " the guard. Guard the servlets and beans behind the filter, or check CurrentUser in"
          + " doFilter.";
  private static final String LISTENER =
      "a servlet container calls a listener without interceptors, so its guard would not run."
          + " Remove the guard, and guard the bean that the listener calls.";
  private static final String ENTITY =
      "no container intercepts an entity, so its guard would not run. Guard the bean that loads or"
          + " changes the entity.";
  private static final String INTERFACE =
      "a class does not inherit annotations from an interface, so the guard would not run. Move the"
          + " guard to the classes that implement the interface.";
  private static final String ENUM_OR_RECORD =
      "no container intercepts an enum or a record, so its guard would not run. Guard the bean that"
          + " uses it.";
  private static final String ANNOTATION =
      "it is neither a stereotype nor an interceptor binding, so the guard on it would not run. Add"
          + " @InterceptorBinding, or @Stereotype if it is for classes only.";
  private static final String INTERCEPTOR =
      "no container intercepts an interceptor, so its guard would not run. Guard the beans that it"
          + " intercepts.";

  static Stream<Arguments> guards() {
    return Stream.of(
        Arguments.of(Chat.class, "LOGIN-016", "Chat", ENDPOINT),
        Arguments.of(ChatMethod.class, "LOGIN-016", "ChatMethod.receive", ENDPOINT),
        Arguments.of(ChatProgram.class, "LOGIN-016", "ChatProgram", ENDPOINT),
        Arguments.of(Log.class, "LOGIN-017", "Log", FILTER),
        Arguments.of(LogMethod.class, "LOGIN-017", "LogMethod.doFilter", FILTER),
        Arguments.of(Started.class, "LOGIN-018", "Started", LISTENER),
        Arguments.of(Counter.class, "LOGIN-018", "Counter.sessionCreated", LISTENER),
        Arguments.of(Invoice.class, "LOGIN-021", "Invoice", ENTITY),
        Arguments.of(Address.class, "LOGIN-021", "Address.move", ENTITY),
        Arguments.of(Stored.class, "LOGIN-021", "Stored", ENTITY),
        Arguments.of(Mailing.class, "LOGIN-022", "Mailer", INTERFACE),
        Arguments.of(Printing.class, "LOGIN-022", "Printer.print", INTERFACE),
        Arguments.of(Sending.class, "LOGIN-022", "Courier.send", INTERFACE),
        Arguments.of(Level.class, "LOGIN-023", "Level.raise", ENUM_OR_RECORD),
        Arguments.of(Point.class, "LOGIN-023", "Point", ENUM_OR_RECORD),
        Arguments.of(ScopedPoint.class, "LOGIN-023", "ScopedPoint", ENUM_OR_RECORD),
        Arguments.of(Marked.class, "LOGIN-024", "Members", ANNOTATION),
        Arguments.of(GuardedMethod.class, "LOGIN-025", "GuardedMethod.around", INTERCEPTOR));
  }

  @ParameterizedTest
  @MethodSource("guards")
  void stopsTheDeployment(Class<?> type, String code, String place, String problem) {
    assertThat(Deployed.findingOf(type)).isEqualTo(code + " " + HERE + place + ": " + problem);
  }

  @Test
  void aDecorator() {
    assertThat(Deployed.findingOf(Speaker.class, Louder.class))
        .isEqualTo(
            "LOGIN-025 "
                + HERE
                + "Louder: no container intercepts a decorator, so its guard would not run. Guard"
                + " the beans that it decorates.");
  }

  /** CDI's way to define where an interceptor runs. */
  @Test
  void theClassOfAnInterceptorIsBoundByTheAnnotation() {
    Deployed.withoutProblem(Audit.class);
  }

  @LoginRequired
  @ApplicationScoped
  @ServerEndpoint("/chat")
  static class Chat {
    @OnMessage
    public void receive(String text) {}
  }

  @ServerEndpoint("/chat")
  static class ChatMethod {
    @OnMessage
    @LoginRequired
    public void receive(String text) {}
  }

  @LoginRequired
  @Dependent
  static class ChatProgram extends Endpoint {
    @Override
    public void onOpen(Session session, EndpointConfig config) {}
  }

  @LoginRequired
  @WebFilter("/*")
  @ApplicationScoped
  static class Log implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {}
  }

  static class LogMethod implements Filter {
    @Override
    @FreshLoginRequired(within = "PT10M")
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException {}
  }

  @LoginRequired
  @WebListener
  static class Started implements ServletContextListener {}

  @ApplicationScoped
  static class Counter implements HttpSessionListener {
    @Override
    @LoginRequired
    public void sessionCreated(HttpSessionEvent event) {}
  }

  @Entity
  @LoginRequired
  static class Invoice {}

  @Embeddable
  static class Address {
    @LoginRequired
    public void move() {}
  }

  @MappedSuperclass
  @LoginRequired
  static class Stored {}

  @LoginRequired
  interface Mailer {
    void mail();
  }

  @RequestScoped
  static class Mailing implements Mailer {
    @Override
    public void mail() {}
  }

  interface Printer {
    @LoginRequired
    default void print() {}
  }

  @RequestScoped
  static class Printing implements Printer {}

  interface Courier {
    @LoginRequired
    void send();
  }

  interface FastCourier extends Courier {}

  abstract static class AnyCourier implements FastCourier {}

  @RequestScoped
  static class Sending extends AnyCourier {
    @Override
    public void send() {}
  }

  enum Level {
    LOW;

    @LoginRequired
    public void raise() {}
  }

  @LoginRequired
  record Point(int x) {}

  @LoginRequired
  @Dependent
  record ScopedPoint() {}

  @LoginRequired
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Members {}

  @RequestScoped
  static class Marked {
    @Members
    public void open() {}
  }

  interface Voice {
    void reportedProblem();
  }

  @RequestScoped
  static class Speaker implements Voice {
    @Override
    public void reportedProblem() {}
  }

  @Decorator
  @Priority(1)
  @LoginRequired
  static class Louder implements Voice {
    @Inject @Delegate Voice voice;

    @Override
    public void reportedProblem() {}
  }

  @Interceptor
  @Priority(1)
  @LoginRequired
  static class Audit {
    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      return call.proceed();
    }
  }

  @Interceptor
  @Priority(1)
  @FreshLoginRequired
  static class GuardedMethod {
    @AroundInvoke
    @LoginRequired
    Object around(InvocationContext call) throws Exception {
      return call.proceed();
    }
  }
}
