package io.github.cdilogin.it.faces;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.entries.Entries;
import io.github.cdilogin.it.entries.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The actions and values of the pages. */
@Named
@RequestScoped
public class Desk extends TypedText {

  @Inject Entries entries;

  public void write() {
    entries.add(getText());
  }

  @LoginRequired
  public void writeGuarded() {
    entries.add(getText());
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
