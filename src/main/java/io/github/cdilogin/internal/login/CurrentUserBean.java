package io.github.cdilogin.internal.login;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the authentication of the current request. One stateless instance serves all requests. */
public class CurrentUserBean implements CurrentUser {

  /** The bean's name in expressions. */
  public static final String NAME = "currentUser";

  public static final Class<RequestScoped> SCOPE = RequestScoped.class;

  @Override
  public boolean isAuthenticated() {
    return authentication().authenticated();
  }

  @Override
  public boolean isActive() {
    return authentication().active();
  }

  @Override
  public boolean isAnonymous() {
    return authentication().user().isAnonymous();
  }

  @Override
  public boolean isFresh() {
    return authentication().fresh();
  }

  @Override
  public boolean isFresh(Duration within) {
    RequestState state = CurrentRequest.state();
    return state != null && state.authentication().freshWithin(within, state.now());
  }

  @Override
  public boolean isRemembered() {
    return authentication().remembered();
  }

  @Override
  public @Nullable String getLoginId() {
    return authentication().user().loginId();
  }

  @Override
  public @Nullable String getExpiredLoginId() {
    SessionLogin expired = authentication().expired();
    return expired == null ? null : expired.loginId();
  }

  @Override
  public @Nullable Duration getExpiresIn() {
    RequestState state = CurrentRequest.state();
    SessionLogin login = authentication().login();
    LoginExpiry expiry = state == null || login == null ? null : LoginExpiry.of(state, login);
    return expiry == null ? null : expiry.left();
  }

  @Override
  public LoginUser getUser() {
    return authentication().user();
  }

  @Override
  public <T> Optional<T> as(Class<T> type) {
    LoginUser user = authentication().user();
    return type.isInstance(user) ? Optional.of(type.cast(user)) : Optional.empty();
  }

  @Override
  public <T> T require(Class<T> type) {
    String caller = "CurrentUser.require";
    RequestState state = CurrentRequest.state();
    if (state == null) {
      throw LoginErrors.loginRequiredOutsideOfRequest(caller);
    }
    LoginGuard.requireLogin(state, caller);
    LoginUser user = state.authentication().user();
    if (!type.isInstance(user)) {
      throw LoginErrors.userOfAnotherClass(type, user.getClass());
    }
    return type.cast(user);
  }

  private static Authentication authentication() {
    RequestState state = CurrentRequest.state();
    return state == null ? Authentication.ANONYMOUS : state.authentication();
  }
}
