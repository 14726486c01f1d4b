package io.github.cdilogin.deployment.otherclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes whose methods no CDI container intercepts, with a scope and without. */
@Tag("cdi-se")
class OtherClassTest {

  private static final String HERE = OtherClassTest.class.getName() + "$";

  @ParameterizedTest
  @ValueSource(classes = {Chat.class, ChatMethod.class, ChatProgram.class})
  void aWebSocketEndpoint(Class<?> type) {
    assertThat(findingsFor(type))
        .singleElement()
        .asString()
        .startsWith("LOGIN-016 " + HERE + "Chat")
        .endsWith(
            ": no container intercepts a WebSocket endpoint, so its guard would not run. Remove the"
                + " guard. Let a guarded bean create a ticket that the page sends with its first"
                + " message, and check the ticket in the endpoint.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Log.class, LogMethod.class})
  void aFilter(Class<?> type) {
    assertThat(findingsFor(type))
        .singleElement()
        .asString()
        .startsWith("LOGIN-017 " + HERE + "Log")
        .endsWith(
            ": a servlet container calls a filter without interceptors, so its guard would not run."
                + " Remove the guard. Guard the servlets and beans behind the filter, or check"
                + " CurrentUser in doFilter.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Started.class, Counter.class})
  void aListener(Class<?> type) {
    assertThat(findingsFor(type))
        .singleElement()
        .asString()
        .startsWith("LOGIN-018 " + HERE)
        .endsWith(
            ": a servlet container calls a listener without interceptors, so its guard would not"
                + " run. Remove the guard, and guard the bean that the listener calls.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Invoice.class, Address.class, Stored.class})
  void anEntity(Class<?> type) {
    assertThat(findingsFor(type))
        .singleElement()
        .asString()
        .startsWith("LOGIN-021 " + HERE)
        .endsWith(
            ": no container intercepts an entity, so its guard would not run. Guard the bean that"
                + " loads or changes the entity.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Mailing.class, Printing.class, Sending.class})
  void anInterfaceThatABeanImplements(Class<?> bean) {
    assertThat(findingsFor(bean))
        .singleElement()
        .asString()
        .startsWith("LOGIN-022 " + HERE)
        .endsWith(
            ": a class does not inherit annotations from an interface, so the guard would not run."
                + " Move the guard to the classes that implement the interface.");
  }

  @Test
  void aDefaultMethodIsNamed() {
    assertThat(findingsFor(Printing.class))
        .singleElement()
        .asString()
        .startsWith("LOGIN-022 " + HERE + "Printer.print: ");
  }

  @Test
  void anEnum() {
    assertThat(findingsFor(Level.class))
        .containsExactly(
            "LOGIN-023 "
                + HERE
                + "Level.raise: no container intercepts an enum or a record, so its guard would not"
                + " run. Guard the bean that uses it.");
  }

  @ParameterizedTest
  @ValueSource(classes = {Point.class, ScopedPoint.class})
  void aRecord(Class<?> type) {
    assertThat(findingsFor(type))
        .singleElement()
        .asString()
        .startsWith("LOGIN-023 " + type.getName() + ": ");
  }

  @Test
  void anAnnotationThatNoContainerKnows() {
    assertThat(findingsFor(Marked.class))
        .containsExactly(
            "LOGIN-024 "
                + HERE
                + "Members: it is neither a stereotype nor an interceptor binding, so the guard on"
                + " it would not run. Add @InterceptorBinding, or @Stereotype if it is for classes"
                + " only.");
  }

  @Test
  void aDecorator() {
    assertThat(findingsFor(Speaker.class, Louder.class))
        .containsExactly(
            "LOGIN-025 "
                + HERE
                + "Louder: no container intercepts a decorator, so its guard would not run. Guard"
                + " the beans that it decorates.");
  }

  @Test
  void aMethodOfAnInterceptor() {
    assertThat(findingsFor(GuardedMethod.class))
        .containsExactly(
            "LOGIN-025 "
                + HERE
                + "GuardedMethod.around: no container intercepts an interceptor, so its guard would"
                + " not run. Guard the beans that it intercepts.");
  }

  /** CDI's way to define where an interceptor runs. */
  @Test
  void theClassOfAnInterceptorIsBoundByTheAnnotation() {
    assertThatCode(() -> Deployed.with(Accounts.class, Audit.class).close())
        .doesNotThrowAnyException();
  }

  private static List<String> findingsFor(Class<?>... types) {
    Class<?>[] beans = new Class<?>[types.length + 1];
    beans[0] = Accounts.class;
    System.arraycopy(types, 0, beans, 1, types.length);
    return Deployed.findingsFor(beans);
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
