package io.github.cdilogin.it.scopes;

import io.github.cdilogin.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Reads the user where no request is served. */
@ApplicationScoped
public class Outside {

  @Inject CurrentUser currentUser;

  public String read() {
    return "anonymous=" + currentUser.isAnonymous();
  }

  @ActivateRequestContext
  public String readWithRequestContext() {
    return "anonymous=" + currentUser.isAnonymous();
  }
}
