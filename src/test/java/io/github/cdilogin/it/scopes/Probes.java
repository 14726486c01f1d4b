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
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
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
  public static class SessionOnClass extends Probe {}

  @Named
  @SessionScoped
  public static class SessionOnMethod extends Probe {
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
  public static class ConversationOnClass extends Probe {}

  @Named
  @ConversationScoped
  public static class ConversationOnMethod extends Probe {
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
  public static class RequestOnClass extends Probe {}

  @Named
  @RequestScoped
  public static class RequestOnMethod extends Probe {
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
  public static class ApplicationOnClass extends Probe {}

  @Named
  @ApplicationScoped
  public static class ApplicationOnMethod extends Probe {
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
  public static class DependentOnClass extends Probe {}

  @Named
  @LoginRequired
  @ViewScoped
  public static class ViewOnClass extends Probe {}

  @Named
  @ViewScoped
  public static class ViewOnMethod extends Probe {
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
  @FlowScoped("checkout")
  public static class FlowOnClass extends Probe {}

  @Named
  @FlowScoped("checkout")
  public static class FlowOnMethod extends Probe {
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
}
