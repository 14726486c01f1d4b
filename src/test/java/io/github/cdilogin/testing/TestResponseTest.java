package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestResponseTest {

  private final TestResponse response = new TestResponse();

  @Test
  void isEmptyByDefault() {
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderNames()).isEmpty();
    assertThat(response.getContentAsString()).isEmpty();
    assertThat(response.getContentType()).isNull();
    assertThat(response.getCharacterEncoding()).isEqualTo("ISO-8859-1");
    assertThat(response.getErrorMessage()).isNull();
    assertThat(response.isCommitted()).isFalse();
  }

  @Test
  void hasHeadersInAnyCaseWithSeveralValues() {
    response.addHeader("Vary", "Cookie");
    response.addHeader("vary", "Accept");
    assertThat(response.getHeaders("VARY")).containsExactly("Cookie", "Accept");
    assertThat(response.getHeader("vARY")).isEqualTo("Cookie");

    response.setHeader("VARY", "Origin");
    assertThat(response.getHeaders("Vary")).containsExactly("Origin");
    response.setHeader("Vary", null);
    response.addHeader("Vary", null);
    assertThat(response.containsHeader("Vary")).isFalse();
  }

  @Test
  void writesOneLineForEachCookie() {
    Cookie cookie = new Cookie("a", "1");
    cookie.setPath("/app");
    cookie.setMaxAge(60);
    cookie.setHttpOnly(true);
    cookie.setSecure(false);
    response.addCookie(cookie);
    response.addHeader("Set-Cookie", "b=2; Path=/");
    response.addHeader("Set-Cookie", "c=; Max-Age=0");

    assertThat(response.getHeaders("Set-Cookie")).hasSize(3);
    assertThat(response.getHeader("Set-Cookie").split("; "))
        .containsExactlyInAnyOrder("a=1", "Path=/app", "Max-Age=60", "HttpOnly");
    assertThat(response.getCookie("b")).isEqualTo("2");
    assertThat(response.getCookie("c")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, , text/html",
    "text/html;charset=UTF-8, , text/html;charset=UTF-8",
    "text/html; charset=\"utf-8\", , text/html;charset=utf-8",
    "text/html, UTF-8, text/html;charset=UTF-8",
    "text/html;charset=UTF-8, UTF-16, text/html;charset=UTF-16",
  })
  void hasTheCharsetInItsContentType(String type, String encoding, String header) {
    response.setHeader("content-type", type);
    if (encoding != null) {
      response.setCharacterEncoding(encoding);
    }

    assertThat(response.getContentType()).isEqualTo(header);
    assertThat(response.getHeaders("Content-Type")).containsExactly(header);
  }

  @Test
  void keepsTheEncodingOnceThereIsAWriter() {
    response.setContentType("text/plain");
    response.getWriter().print("\u00fc");
    response.setCharacterEncoding("UTF-8");
    response.setContentType("text/html;charset=UTF-8");

    assertThat(response.getContentType()).isEqualTo("text/html;charset=ISO-8859-1");
    assertThat(response.getContentAsByteArray()).hasSize(1);
    assertThat(response.getContentAsString()).isEqualTo("\u00fc");
  }

  @Test
  void holdsBytesInItsEncoding() throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write("\u20ac".getBytes(UTF_8));

    assertThat(response.getContentAsString()).isEqualTo("\u20ac");
    assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
  }

  @Test
  void hasAWriterOrAStream() {
    response.getWriter();
    assertThat(response.getWriter()).isSameAs(response.getWriter());
    assertThatIllegalStateException().isThrownBy(response::getOutputStream);

    response.reset();
    response.getOutputStream();
    assertThatIllegalStateException().isThrownBy(response::getWriter);
  }

  @Test
  void losesItsBodyAloneWhenTheBufferIsReset() {
    response.setStatus(404);
    response.setHeader("Vary", "Cookie");
    response.getWriter().print("half a page");
    response.resetBuffer();
    response.getWriter().print("a page");

    assertThat(response.getContentAsString()).isEqualTo("a page");
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
  }

  @Test
  void losesAllWhenItIsReset() {
    response.setStatus(404);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print("half a page");
    response.reset();

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeaderNames()).isEmpty();
    assertThat(response.getCharacterEncoding()).isEqualTo("ISO-8859-1");
    assertThat(response.getContentAsString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flushBuffer", "flush", "close", "full", "sendError", "sendRedirect"})
  void isCommitted(String how) throws IOException {
    commit(how);
    int status = response.getStatus();
    String location = response.getHeader("Location");

    assertThat(response.isCommitted()).isTrue();
    response.setStatus(500);
    response.setHeader("Location", "/elsewhere");
    response.addHeader("Set-Cookie", "a=1");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-16");
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getHeader("Location")).isEqualTo(location);
    assertThat(response.getHeaders("Set-Cookie")).isEmpty();
    assertThat(response.getContentType()).isNull();
    assertThatIllegalStateException().isThrownBy(response::reset);
    assertThatIllegalStateException().isThrownBy(response::resetBuffer);
    assertThatIllegalStateException().isThrownBy(() -> response.sendError(500));
    assertThatIllegalStateException().isThrownBy(() -> response.sendRedirect("/elsewhere"));
  }

  private void commit(String how) throws IOException {
    switch (how) {
      case "flushBuffer" -> response.flushBuffer();
      case "flush" -> response.getWriter().flush();
      case "close" -> response.getOutputStream().close();
      case "full" -> response.getWriter().print("x".repeat(8193));
      case "sendError" -> response.sendError(404);
      default -> response.sendRedirect("/login");
    }
  }

  @Test
  void isNotCommittedByWhatFitsIntoItsBuffer() throws IOException {
    response.getOutputStream().write(new byte[8192]);

    assertThat(response.isCommitted()).isFalse();
  }

  @Test
  void writesOnAfterAFlush() throws IOException {
    response.getWriter().print("half ");
    response.flushBuffer();
    response.getWriter().print("a page");

    assertThat(response.getContentAsString()).isEqualTo("half a page");
  }

  @Test
  void isARedirectInPlaceOfThePage() {
    response.setHeader("Vary", "Cookie");
    response.getWriter().print("half a page");
    response.sendRedirect("/login?next=%2F");
    response.getWriter().print("the rest");

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getHeader("Location")).isEqualTo("/login?next=%2F");
    assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void isAnErrorInPlaceOfThePage() {
    response.getWriter().print("half a page");
    response.sendError(403, "Not yours");

    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getErrorMessage()).isEqualTo("Not yours");
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  void reportsWhatItDoesNotSupport() {
    assertThatThrownBy(() -> response.setDateHeader("Expires", 0))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not know setDateHeader.");
    assertThatThrownBy(() -> response.getOutputStream().setWriteListener(null))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
