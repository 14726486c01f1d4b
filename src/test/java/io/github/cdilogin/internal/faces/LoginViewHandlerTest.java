package io.github.cdilogin.internal.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import org.junit.jupiter.api.Test;

class LoginViewHandlerTest {

  @Test
  void outsideOfARequestTheActionOfAFormStaysAsItIs() {
    ViewHandler handler = new LoginViewHandler(new Actions());

    assertThat(handler.getActionURL(null, "/login.xhtml")).isEqualTo("/app/login.xhtml");
  }

  private static final class Actions extends ViewHandlerWrapper {

    Actions() {
      super(null);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
      return "/app" + viewId;
    }
  }
}
