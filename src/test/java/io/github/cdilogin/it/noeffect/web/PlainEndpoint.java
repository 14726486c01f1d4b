package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;
import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** A WebSocket endpoint without a scope. */
@LoginRequired
@ServerEndpoint("/plain-chat")
public class PlainEndpoint {
  @OnMessage
  public String answer(String text) {
    return text;
  }
}
