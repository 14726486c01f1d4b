package io.github.cdilogin;

/** A user of an application. */
class Account implements LoginUser {

  private final String loginId;
  private boolean active = true;
  private boolean anonymous;
  private String stamp = "";

  Account(String loginId) {
    this.loginId = loginId;
  }

  @Override
  public String getLoginId() {
    return loginId;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public String getLoginStamp() {
    return stamp;
  }

  @Override
  public boolean isAnonymous() {
    return anonymous;
  }

  Account anonymous() {
    anonymous = true;
    return this;
  }

  Account inactive() {
    active = false;
    return this;
  }

  Account stamped(String newStamp) {
    stamp = newStamp;
    return this;
  }
}
