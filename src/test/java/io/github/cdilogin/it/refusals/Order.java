package io.github.cdilogin.it.refusals;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** An order in a conversation. */
@Named
@ConversationScoped
public class Order implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Conversation conversation;

  private int items;

  public void begin() {
    if (conversation.isTransient()) {
      conversation.begin();
    }
  }

  public void end() {
    conversation.end();
  }

  public void add() {
    items++;
  }

  public String getId() {
    return conversation.getId();
  }

  public int getItems() {
    return items;
  }

  @LoginRequired
  public int getSecretItems() {
    return items;
  }
}
