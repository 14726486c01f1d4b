package io.github.cdilogin.it.app.rest;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.Secrets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;

/** The application's REST resources; only on servers that have REST. */
@Path("/things")
@RequestScoped
@Produces("text/plain")
public class Resources {

  @Inject CurrentUser currentUser;
  @Inject Secrets secrets;
  @Inject LoginManager logins;
  @Inject Accounts accounts;

  @GET
  public String who() {
    return String.valueOf(currentUser.getLoginId());
  }

  @GET
  @Path("/guarded")
  @LoginRequired
  public String guarded() {
    return "guarded resource";
  }

  @POST
  @Path("/guarded")
  @LoginRequired
  public String change(String body) {
    return "changed";
  }

  @POST
  @Path("/login")
  public String logIn(@QueryParam("user") String user) {
    logins.login(accounts.peek(user));
    return logins.redirectBack("/public");
  }

  @GET
  @Path("/bean")
  public String bean() {
    return secrets.getText();
  }

  @ApplicationPath("/api")
  public static class Api extends Application {}
}
