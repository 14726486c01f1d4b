package io.github.cdilogin.it.scopes;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.inject.Inject;
import java.io.Serializable;

/** What beans of every scope inject, and a counter that is lost with the instance. */
public abstract class Probe implements Openable, Serializable {

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject FlashMessages flash;

  private int calls;

  @Override
  public String open() {
    calls++;
    return calls + " by " + currentUser.getLoginId();
  }

  /** What everything that is injected answers for this request. */
  public String who() {
    return who(currentUser, logins, flash);
  }

  protected static String who(CurrentUser currentUser, LoginManager logins, FlashMessages flash) {
    flash.take();
    flash.add("message", "one");
    return currentUser.getLoginId() + " " + logins.getNext() + " " + flash.take().get(0).text();
  }
}
