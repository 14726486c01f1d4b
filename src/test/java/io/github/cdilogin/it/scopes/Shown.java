package io.github.cdilogin.it.scopes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What an action got, for the page to show. */
@Named
@RequestScoped
public class Shown {

  private String text = "nothing";

  public void set(String text) {
    this.text = text;
  }

  /** What the user types, which is thrown away. */
  public String getNote() {
    return "";
  }

  public void setNote(String note) {}

  public String getText() {
    return text;
  }
}
