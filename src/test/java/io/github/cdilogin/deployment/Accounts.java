package io.github.cdilogin.deployment;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import jakarta.enterprise.context.ApplicationScoped;

/** The loader of an application that is otherwise right. */
@ApplicationScoped
public class Accounts implements UserLoader {

  @Override
  public LoginUser load(String loginId) {
    return () -> loginId;
  }
}
