package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** A listener without a scope. */
@WebListener
public class PlainListener implements HttpSessionListener {
  @Override
  @LoginRequired
  public void sessionCreated(HttpSessionEvent event) {}
}
