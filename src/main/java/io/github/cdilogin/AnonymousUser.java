package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/** The library's own nobody. */
enum AnonymousUser implements LoginUser {
  INSTANCE;

  @Override
  public @Nullable String getLoginId() {
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
