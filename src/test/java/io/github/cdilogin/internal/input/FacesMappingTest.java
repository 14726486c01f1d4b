package io.github.cdilogin.internal.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestServletContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesMappingTest {

  private final TestServletContext context =
      new TestServletContext()
          .servlet("login", "org.example.LoginServlet", "/login", "*.do")
          .servlet("faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*", "/account");

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml, true",
    "/login.xhtml?lang=en, true",
    "/login.xhtml#top, true",
    "/faces/login, true",
    "/account, true",
    "/login, false",
    "/login.do, false",
    "/faces, false",
    "/account/x, false",
    "/page?x=.xhtml, false",
    "https://login.example.org/login.xhtml, false"
  })
  void findsTheViewsThatFacesServes(String view, boolean expected) {
    assertThat(FacesMapping.serves(view, context)).isEqualTo(expected);
  }
}
