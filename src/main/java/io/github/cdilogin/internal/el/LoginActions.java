package io.github.cdilogin.internal.el;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.redirect.LoginUrl;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The Faces actions of {@code #{login}}. Public, because EL calls methods of public classes only.
 *
 * @since 0.1.0
 */
public final class LoginActions {

  private static final String START_PAGE = "/";

  LoginActions() {}

  /**
   * Logs out, and redirects to the start page of the application. {@code action="#{login.logout}"}.
   *
   * @return always {@code null}: the outcome for no navigation
   */
  public @Nullable String logout() {
    endLogin();
    RequestState state = CurrentRequest.required("login.logout");
    try {
      ClientRedirect.to(LoginUrl.to(START_PAGE, state.request()).toString(), state);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return null;
  }

  /**
   * Logs out. {@code action="#{login.logout('/bye?faces-redirect=true')}"}.
   *
   * @param outcome the outcome of the action
   * @return the outcome
   */
  public String logout(String outcome) {
    endLogin();
    return outcome;
  }

  private static void endLogin() {
    CDI.current().select(LoginManager.class).get().logout();
  }
}
