package io.github.cdilogin.it.place;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A note that is written by Ajax. */
@Named
@RequestScoped
public class Note {

  @Inject CurrentUser currentUser;
  @Inject Saved saved;
  private String text = "";
  private String result = "";

  @LoginRequired
  public void save() {
    result = saved.add(currentUser.getLoginId() + ": " + text);
  }

  @FreshLoginRequired
  public void saveFreshly() {
    save();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getResult() {
    return result;
  }
}
