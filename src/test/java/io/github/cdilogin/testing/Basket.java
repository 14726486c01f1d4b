package io.github.cdilogin.testing;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** A bean of the session. */
@SessionScoped
class Basket implements Serializable {

  private static final long serialVersionUID = 1L;

  private int items;

  void add() {
    items++;
  }

  int items() {
    return items;
  }
}
