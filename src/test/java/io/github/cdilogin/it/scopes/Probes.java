package io.github.cdilogin.it.scopes;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * A guarded bean of each scope: on the class, and on a method. Those with a guard on a method
 * inject through {@code Instance}, and in their own class: OpenWebBeans cannot read such a field of
 * a superclass again.
 */
final class Probes {

  private Probes() {}

  @Named
  @LoginRequired
  @SessionScoped
  public static class SessionOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @SessionScoped
  public static class SessionOnMethod extends Probe {
    private static final long serialVersionUID = 1L;

    @Inject Instance<CurrentUser> currentUsers;
    @Inject Instance<LoginManager> managers;
    @Inject Instance<FlashMessages> flashes;

    @Override
    @LoginRequired
    public String open() {
      return super.open();
    }

    @Override
    public String who() {
      return who(currentUsers.get(), managers.get(), flashes.get());
    }
  }

  @Named
  @LoginRequired
  @ConversationScoped
  public static class ConversationOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @ConversationScoped
  public static class ConversationOnMethod extends Probe {
    private static final long serialVersionUID = 1L;

    @Inject Instance<CurrentUser> currentUsers;
    @Inject Instance<LoginManager> managers;
    @Inject Instance<FlashMessages> flashes;

    @Override
    @LoginRequired
    public String open() {
      return super.open();
    }

    @Override
    public String who() {
      return who(currentUsers.get(), managers.get(), flashes.get());
    }
  }

  @Named
  @LoginRequired
  @RequestScoped
  public static class RequestOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @RequestScoped
  public static class RequestOnMethod extends Probe {
    private static final long serialVersionUID = 1L;

    @Inject Instance<CurrentUser> currentUsers;
    @Inject Instance<LoginManager> managers;
    @Inject Instance<FlashMessages> flashes;

    @Override
    @LoginRequired
    public String open() {
      return super.open();
    }

    @Override
    public String who() {
      return who(currentUsers.get(), managers.get(), flashes.get());
    }
  }

  @Named
  @LoginRequired
  @ApplicationScoped
  public static class ApplicationOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @ApplicationScoped
  public static class ApplicationOnMethod extends Probe {
    private static final long serialVersionUID = 1L;

    @Inject Instance<CurrentUser> currentUsers;
    @Inject Instance<LoginManager> managers;
    @Inject Instance<FlashMessages> flashes;

    @Override
    @LoginRequired
    public String open() {
      return super.open();
    }

    @Override
    public String who() {
      return who(currentUsers.get(), managers.get(), flashes.get());
    }
  }

  @Named
  @LoginRequired
  @Dependent
  public static class DependentOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }
}
