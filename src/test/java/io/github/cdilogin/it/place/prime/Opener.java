package io.github.cdilogin.it.place.prime;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Opens a page in a dialog of PrimeFaces, whose classes are in the application only. */
@Named
@RequestScoped
public class Opener {

  public void open() throws ReflectiveOperationException {
    Object prime = Class.forName("org.primefaces.PrimeFaces").getMethod("current").invoke(null);
    Object dialog = prime.getClass().getMethod("dialog").invoke(prime);
    dialog.getClass().getMethod("openDynamic", String.class).invoke(dialog, "secret-place");
  }
}
