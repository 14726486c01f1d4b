package io.github.cdilogin.it.faces;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The actions and values of the pages. */
@Named
@RequestScoped
public class Desk {

  @Inject Entries entries;

  private String note = "";

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public void write() {
    entries.add(note);
  }

  @LoginRequired
  public void writeGuarded() {
    entries.add(note);
  }

  @LoginRequired
  public String getSecret() {
    return "the secret";
  }

  /** As a library does whose own state is lost. */
  public void expire() {
    throw new ViewExpiredException("lost", "/expired.xhtml");
  }

  public void fail() {
    throw new IllegalStateException("the application's own failure");
  }
}
