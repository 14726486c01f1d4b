package io.github.cdilogin.it.rest;

import jakarta.validation.constraints.NotBlank;

/** An entity with a rule. */
public class Order {

  @NotBlank private String item;

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }
}
