package io.github.cdilogin.it.noeffect.cdi;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket endpoint that is a bean. */
@LoginRequired
@ApplicationScoped
@ServerEndpoint("/scoped-chat")
public class ScopedEndpoint {
  @OnMessage
  public String answer(String text) {
    return text;
  }
}
