package io.github.cdilogin.it.scopes;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginUser;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Beans that note that they are made, before anything of them is called. */
public final class Constructed {

  /** A word for each bean whose {@code @PostConstruct} method has run. */
  public static final List<String> RUN = new CopyOnWriteArrayList<>();

  private Constructed() {}

  abstract static class Base implements Openable, Serializable {
    private static final long serialVersionUID = 1L;

    @PostConstruct
    void construct() {
      RUN.add("made");
    }

    @Override
    public String open() {
      return "open";
    }

    public String getText() {
      return "open";
    }
  }

  @Named
  @LoginRequired
  @RequestScoped
  public static class MadeForRequest extends Base {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @LoginRequired
  @ApplicationScoped
  public static class MadeForApplication extends Base {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @LoginRequired
  @ViewScoped
  public static class MadeForView extends Base {
    private static final long serialVersionUID = 1L;
  }

  /** The construction of a dependent bean is no call. */
  @Named
  @LoginRequired
  @Dependent
  public static class MadeForOwner extends Base {
    private static final long serialVersionUID = 1L;
  }

  /** Needs a user before its own guard runs. */
  @Named
  @RequestScoped
  public static class CallsGuardedBean implements Openable {
    @Inject MadeForRequest guarded;

    @PostConstruct
    void construct() {
      guarded.open();
    }

    @Override
    @LoginRequired
    public String open() {
      return "open";
    }

    public String getText() {
      return "open";
    }
  }

  @Named
  @RequestScoped
  public static class RefusesByHand implements Openable {
    @Inject LoginManager logins;

    @PostConstruct
    void construct() {
      throw logins.unauthorized();
    }

    @Override
    public String open() {
      return "open";
    }

    public String getText() {
      return "open";
    }
  }

  @Named
  @RequestScoped
  public static class RequiresUser implements Openable {
    @Inject CurrentUser currentUser;
    private String name;

    @PostConstruct
    void construct() {
      name = currentUser.require(LoginUser.class).loginId();
    }

    @Override
    public String open() {
      return name;
    }

    public String getText() {
      return name;
    }
  }
}
