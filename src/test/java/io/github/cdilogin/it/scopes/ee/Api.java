package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.scopes.Constructed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** A resource that is made when it is called. */
@ApplicationPath("api")
public class Api extends Application {

  @Path("made")
  @RequestScoped
  @LoginRequired
  public static class MadeForCall {

    @PostConstruct
    void construct() {
      Constructed.RUN.add("made");
    }

    @GET
    public String open() {
      return "open";
    }
  }
}
