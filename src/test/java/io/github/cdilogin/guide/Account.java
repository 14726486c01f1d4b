package io.github.cdilogin.guide;

import io.github.cdilogin.LoginUser;

/** The user class of the snippets. */
public class Account implements LoginUser {

  private final Long id;
  private String passwordHash = "";
  private boolean locked;

  public Account(Long id) {
    this.id = id;
  }

  @Override
  public String loginId() {
    return id.toString();
  }

  @Override
  public boolean isActive() {
    return !locked;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return "Ada";
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public void setPassword(String password) {
    passwordHash = "hash of " + password;
  }

  public void lock() {
    locked = true;
  }
}
