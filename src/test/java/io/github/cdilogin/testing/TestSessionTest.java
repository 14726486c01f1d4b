package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestSessionTest {

  private final TestSession session = new TestSession();

  @Test
  void keepsItsAttributesUnderANewId() {
    String id = session.getId();
    session.setAttribute("cart", "3 books");

    assertThat(session.changeSessionId()).isNotEqualTo(id).isEqualTo(session.getId());
    assertThat(session.getAttribute("cart")).isEqualTo("3 books");
  }

  @Test
  void losesAnAttributeThatIsSetToNull() {
    session.setAttribute("cart", "3 books");
    session.setAttribute("cart", null);
    session.removeAttribute("cart");

    assertThat(Collections.list(session.getAttributeNames())).isEmpty();
  }

  @Test
  void isReplacedByANewOneOnceItIsInvalid() {
    TestRequest request = new TestRequest().session(session);
    session.invalidate();

    assertThat(session.isInvalid()).isTrue();
    assertThat(request.isRequestedSessionIdValid()).isFalse();
    assertThat(request.getSession().getId()).isNotEqualTo(session.getId());
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void throwsOnceItIsInvalid(Consumer<TestSession> use) {
    session.invalidate();

    assertThatIllegalStateException().isThrownBy(() -> use.accept(session));
  }

  static Stream<Consumer<TestSession>> forbidden() {
    return Stream.of(
        TestSession::getCreationTime,
        TestSession::getLastAccessedTime,
        TestSession::getAttributeNames,
        TestSession::isNew,
        TestSession::invalidate,
        TestSession::changeSessionId,
        session -> session.getAttribute("cart"),
        session -> session.setAttribute("cart", "3 books"),
        session -> session.setAttribute("cart", null),
        session -> session.removeAttribute("cart"));
  }

  @Test
  void hasItsIdAndItsTimeoutAlsoOnceItIsInvalid() {
    session.setMaxInactiveInterval(60);
    session.invalidate();

    assertThat(session.getId()).isNotEmpty();
    assertThat(session.getMaxInactiveInterval()).isEqualTo(60);
    assertThat(session.getServletContext().getContextPath()).isEmpty();
  }
}
