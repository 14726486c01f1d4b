package io.github.cdilogin.it.broken;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

/**
 * Views that do not exist, by each mapping of the FacesServlet, and views that use guarded beans.
 */
@ApplicationScoped
public class WrongViews {

  void configure(@Observes LoginConfiguration login) {
    login
        .loginView("/lgoin.xhtml?theme=dark")
        .loginView("/suffix", "/lgoin.faces")
        .loginView("/prefix", "/faces/lgoin.xhtml")
        .loginView("/exact", "/exact")
        .loginView("/form", "/form.xhtml")
        .loginView("/nowhere", "/lgoin.html")
        .refreshView("/again.xhtml");
  }

  /** Every part of the form needs a login. */
  @Named("wrongForm")
  @RequestScoped
  @LoginRequired
  public static class Form {

    public String getName() {
      return "";
    }

    public void setName(String name) {}

    public void submit() {}

    @FreshLoginRequired
    public void confirm() {}
  }
}
