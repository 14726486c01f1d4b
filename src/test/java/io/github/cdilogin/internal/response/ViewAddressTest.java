package io.github.cdilogin.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestServletContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewAddressTest {

  private final TestServletContext application =
      new TestServletContext()
          .servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*");
  private final TestRequest request = new TestRequest(application, "GET", "/app/x");

  ViewAddressTest() {
    application.contextPath("/app");
  }

  @ParameterizedTest
  @CsvSource({
    "/login.xhtml, /login.xhtml, true",
    "/login, /login.xhtml, true",
    "/login.faces?lang=en#top, /login.xhtml, true",
    "/faces/login.xhtml, /login.xhtml, true",
    "/a/../login;v=1, /login.xhtml, true",
    "http://localhost/app/login.xhtml, /login.xhtml, true",
    "http://localhost/app/faces/login.xhtml, /login.xhtml, true",
    "/admin/login.xhtml, /login.xhtml, false",
    "/login.xhtml, /admin/login.xhtml, false",
    "/other/login.xhtml, /login.xhtml, false",
    "/logins.xhtml, /login.xhtml, false",
    "/v1.2/login, /v1.2/login.xhtml, true",
    "http://localhost/other/login.xhtml, /login.xhtml, false",
    "https://auth.example/app/login.xhtml, /login.xhtml, false",
    "https://auth example/login.xhtml, /login.xhtml, false",
  })
  void aViewHasOneIdByEachMapping(String view, String viewId, boolean same) {
    assertThat(ViewAddress.isOneOf(List.of("/confirm.xhtml", view), viewId, request))
        .isEqualTo(same);
  }

  @Test
  void noViewIsNone() {
    assertThat(ViewAddress.isOneOf(List.of(), "/login.xhtml", request)).isFalse();
  }
}
