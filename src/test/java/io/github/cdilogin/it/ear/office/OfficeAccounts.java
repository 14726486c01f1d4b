package io.github.cdilogin.it.ear.office;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import jakarta.enterprise.context.ApplicationScoped;

/** The users of another web application. */
@ApplicationScoped
public class OfficeAccounts implements UserLoader {
  @Override
  public LoginUser load(String loginId) {
    return () -> loginId;
  }
}
