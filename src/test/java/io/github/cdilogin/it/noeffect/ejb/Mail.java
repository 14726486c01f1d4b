package io.github.cdilogin.it.noeffect.ejb;

import io.github.cdilogin.LoginRequired;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;

/** An enterprise bean that works in another thread. */
@Stateless
public class Mail {
  @Asynchronous
  @LoginRequired
  public void send() {}
}
