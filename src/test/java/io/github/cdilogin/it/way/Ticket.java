package io.github.cdilogin.it.way;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The ticket that a page shows, chosen by a view parameter. */
@Named
@RequestScoped
public class Ticket {

  private Integer id;

  public Integer getId() {
    return id;
  }

  public void setId(Integer id) {
    this.id = id;
  }

  /** Shows the next ticket, without a redirect. */
  public void turn() {
    id++;
  }

  public void close() {
    id = null;
  }

  @LoginRequired
  public void change() {}

  public void poll() {}

  public String navigate() {
    return "/secret";
  }

  public String navigateToAdmin() {
    return "/admin/users";
  }

  @LoginRequired
  public String getSecret() {
    return "the secret";
  }
}
