package io.github.cdilogin.it.scopes;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A guarded bean of each scope that Faces brings: on the class, and on a method. */
final class FacesProbes {

  private FacesProbes() {}

  @Named
  @LoginRequired
  @ViewScoped
  public static class ViewOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @ViewScoped
  public static class ViewOnMethod extends Probe {
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
  @FlowScoped("checkout")
  public static class FlowOnClass extends Probe {
    private static final long serialVersionUID = 1L;
  }

  @Named
  @FlowScoped("checkout")
  public static class FlowOnMethod extends Probe {
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
}
