package io.github.cdilogin.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesMappingTest {

  private final TestServletContext application =
      new TestServletContext()
          .servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*", "/*")
          .servlet("notes", "example.Notes", "/notes/*");

  @ParameterizedTest
  @CsvSource({
    "Faces, /faces, /admin/users.xhtml, /admin/users.xhtml",
    "Faces, /admin/users.xhtml, , /admin/users.xhtml",
    "notes, /notes, /admin, /notes/admin",
    "notes, /notes, , /notes",
    "missing, /x, /y, /x/y",
  })
  void thePathOfAViewHasNoPrefix(String servlet, String path, String info, String expected) {
    assertThat(FacesMapping.viewPath(request(servlet, path, info))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/faces/login.xhtml, /login.xhtml",
    "/facesx/login.xhtml, /facesx/login.xhtml",
    "/notes/login.xhtml, /notes/login.xhtml",
    "/login.xhtml, /login.xhtml",
  })
  void removesAPrefixOfTheFacesServletOnly(String path, String expected) {
    assertThat(FacesMapping.withoutPrefix(path, application)).isEqualTo(expected);
  }

  @Test
  void onlyTheFacesServletServesResources() {
    String resource = "/jakarta.faces.resource/style.css";

    assertThat(FacesMapping.servesResource(request("Faces", "/faces", resource))).isTrue();
    assertThat(FacesMapping.servesResource(request("Faces", resource + ".xhtml", null))).isTrue();
    assertThat(FacesMapping.servesResource(request("Faces", "/x.xhtml", null))).isFalse();
    assertThat(FacesMapping.servesResource(request("notes", "/notes", resource))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml, true",
    "/faces/login, true",
    "/account, true",
    "/login, false",
    "/login.do, false",
    "/faces, false",
    "/account/x, false"
  })
  void findsTheViewsThatFacesServes(String view, boolean expected) {
    TestServletContext server =
        new TestServletContext()
            .servlet("login", "org.example.LoginServlet", "/login", "*.do")
            .servlet(
                "Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*", "/account");

    assertThat(FacesMapping.serves(view, server)).isEqualTo(expected);
  }

  private TestRequest request(String servlet, String path, String info) {
    return new TestRequest(application, "GET", "/app" + path)
        .servletPath(path, info)
        .mapping(ServletMapping.exactly(servlet));
  }
}
