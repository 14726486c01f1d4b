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

  /** The words since the last call. */
  static String takeRun() {
    String run = String.valueOf(RUN);
    RUN.clear();
    return run;
  }

  /** Shows one text to servlets and to Faces. */
  abstract static class TextBean implements Openable, Serializable {
    String text = "open";

    @Override
    public String open() {
      return text;
    }

    public String getText() {
      return text;
    }
  }

  /** Notes its construction. */
  abstract static class Noted extends TextBean {
    @PostConstruct
    void construct() {
      RUN.add("made");
    }
  }

  @Named
  @LoginRequired
  @RequestScoped
  public static class MadeForRequest extends Noted {}

  @Named
  @LoginRequired
  @ApplicationScoped
  public static class MadeForApplication extends Noted {}

  @Named
  @LoginRequired
  @ViewScoped
  public static class MadeForView extends Noted {}

  /** The construction of a dependent bean is no call. */
  @Named
  @LoginRequired
  @Dependent
  public static class MadeForOwner extends Noted {}

  /** Needs a user before its own guard runs. */
  @Named
  @RequestScoped
  public static class CallsGuardedBean extends TextBean {
    @Inject MadeForRequest guarded;

    @PostConstruct
    void construct() {
      guarded.open();
    }

    @Override
    @LoginRequired
    public String open() {
      return super.open();
    }
  }

  @Named
  @RequestScoped
  public static class RefusesByHand extends TextBean {
    @Inject LoginManager logins;

    @PostConstruct
    void construct() {
      throw logins.unauthorized();
    }
  }

  @Named
  @RequestScoped
  public static class RequiresUser extends TextBean {
    @Inject CurrentUser currentUser;

    @PostConstruct
    void construct() {
      text = currentUser.require(LoginUser.class).loginId();
    }
  }
}
