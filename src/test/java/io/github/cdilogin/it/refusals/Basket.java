package io.github.cdilogin.it.refusals;

import io.github.cdilogin.LoginRequired;
import jakarta.faces.flow.FlowScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The bean of the flow. */
@Named
@FlowScoped("basket")
public class Basket implements Serializable {

  private static final long serialVersionUID = 1L;

  private int items;

  public void add() {
    items++;
  }

  public int getItems() {
    return items;
  }

  @LoginRequired
  public int getSecretItems() {
    return items;
  }
}
