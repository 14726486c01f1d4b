package io.github.cdilogin.it.ear.shop;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import jakarta.enterprise.context.ApplicationScoped;

/** The users of one web application. */
@ApplicationScoped
public class ShopAccounts implements UserLoader {
  @Override
  public LoginUser load(String loginId) {
    return () -> loginId;
  }
}
