package io.github.cdilogin.it.refusals;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Opens dialogs of PrimeFaces, whose classes are in the application only. */
@Named
@RequestScoped
public class Dialogs {

  private int confirmed;

  public void open() throws ReflectiveOperationException {
    open("dialog");
  }

  public void openFresh() throws ReflectiveOperationException {
    open("fresh-dialog");
  }

  public void openWithAction() throws ReflectiveOperationException {
    open("action-dialog");
  }

  @LoginRequired
  public String getSecret() {
    return "the secret";
  }

  @FreshLoginRequired
  public String getFreshSecret() {
    return "the secret";
  }

  @LoginRequired
  public void confirm() {
    confirmed++;
  }

  public int getConfirmed() {
    return confirmed;
  }

  private static void open(String page) throws ReflectiveOperationException {
    Object prime = Class.forName("org.primefaces.PrimeFaces").getMethod("current").invoke(null);
    Object dialog = prime.getClass().getMethod("dialog").invoke(prime);
    dialog
        .getClass()
        .getMethod("openDynamic", String.class, Map.class, Map.class)
        .invoke(dialog, page, Map.of("modal", true), null);
  }
}
