package io.github.cdilogin.deployment.sharedlibrary;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import jakarta.enterprise.context.ApplicationScoped;

/** The users of another module. */
@ApplicationScoped
public class Office implements UserLoader {
  @Override
  public LoginUser load(String loginId) {
    return null;
  }
}
