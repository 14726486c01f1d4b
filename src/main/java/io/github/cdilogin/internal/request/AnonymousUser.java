package io.github.cdilogin.internal.request;

import io.github.cdilogin.LoginUser;
import org.jspecify.annotations.Nullable;

/** The default anonymous user. */
public enum AnonymousUser implements LoginUser {
  INSTANCE;

  @Override
  public @Nullable String loginId() {
    return null;
  }

  @Override
  public boolean isActive() {
    return false;
  }

  @Override
  public boolean isAnonymous() {
    return true;
  }
}
