package io.github.cdilogin.it.rest;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A REST application with guards in every place where a resource can have one. */
public final class Resources {

  private Resources() {}

  @ApplicationPath("/api")
  public static class Api extends Application {}

  @Path("/orders")
  @RequestScoped
  @LoginRequired
  public static class OnClass {

    @Inject CurrentUser currentUser;

    @GET
    @Produces("application/json")
    public String all() {
      return "[]";
    }

    @POST
    @Consumes("application/json")
    public String create(@Valid Order order) {
      return order.getItem() + " for " + currentUser.getLoginId();
    }

    @OPTIONS
    @Path("/own")
    public String options() {
      return "guarded";
    }
  }

  @Path("/method")
  @RequestScoped
  public static class OnMethod {

    @POST
    @Consumes("application/json")
    @LoginRequired
    public String create(@Valid Order order) {
      return order.getItem();
    }

    @GET
    public String open() {
      return "open";
    }
  }

  /** What is guarded is inherited. */
  @LoginRequired
  public abstract static class Creating {

    @POST
    @Consumes("application/json")
    public String create(@Valid Order order) {
      return order.getItem();
    }
  }

  @Path("/superclass")
  @RequestScoped
  public static class OnSuperclass extends Creating {}

  /** The interface has the annotations of REST, the bean has the guard. */
  public interface Contract<T> {

    @POST
    @Consumes("application/json")
    String create(@Valid T order);
  }

  @Path("/interface")
  @RequestScoped
  public static class BehindInterface implements Contract<Order> {

    @Override
    @LoginRequired
    public String create(Order order) {
      return order.getItem();
    }
  }

  @Stereotype
  @RequestScoped
  @LoginRequired
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Members {}

  @Path("/stereotype")
  @Members
  public static class OnStereotype {

    @POST
    @Consumes("application/json")
    public String create(@Valid Order order) {
      return order.getItem();
    }
  }

  @Path("/ejb")
  @Stateless
  public static class OnEjb {

    @Inject Vault vault;

    @GET
    @LoginRequired
    public String all() {
      return "all";
    }

    @GET
    @Path("/behind")
    public String behind() {
      return vault.open();
    }

    @POST
    @Consumes("application/json")
    @LoginRequired
    public String create(@Valid Order order) {
      return order.getItem();
    }
  }

  @Path("/service")
  @RequestScoped
  public static class BehindService {

    @Inject Vault vault;

    @GET
    public String open() {
      return vault.open();
    }
  }

  @Path("/session")
  @RequestScoped
  public static class Session {

    @Inject LoginManager logins;

    @POST
    public String logIn(@QueryParam("user") String user) {
      return String.valueOf(logins.login(new Auth.Person(user)));
    }

    @POST
    @Path("/form")
    public String form(@FormParam("next") String next, @FormParam("name") String name) {
      return logins.getNext() + ", and the form has " + next + " and " + name;
    }

    @POST
    @Path("/body")
    @Consumes("application/x-www-form-urlencoded")
    public String body(String body) {
      return logins.getNext() + ", and the body is " + body;
    }
  }
}
