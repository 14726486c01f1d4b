package io.github.cdilogin.it.place;

import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A conversation that begins when its page is opened. */
@Named
@ConversationScoped
public class Steps implements Serializable {

  @Inject Conversation conversation;

  public void begin() {
    if (conversation.isTransient()) {
      conversation.begin();
    }
  }
}
