package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.it.scopes.Openable;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Guarded enterprise beans. */
final class EnterpriseBeans {

  private EnterpriseBeans() {}

  @Named
  @LoginRequired
  @Stateful
  @SessionScoped
  public static class StatefulOnClass extends StatefulProbe {}

  @Named
  @Stateful
  @SessionScoped
  public static class StatefulOnMethod extends StatefulProbe {
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
  @Stateless
  @LoginRequired
  public static class Pooled {
    public String open() {
      return "open";
    }
  }

  /** Of which there is one; an instance that fails to be made would close it for all clients. */
  @Named
  @Singleton
  @LoginRequired
  public static class Single {
    public String open() {
      return "open";
    }
  }

  /** Calls a guarded bean within a transaction of its own. */
  @Named
  @Stateless
  public static class Caller implements Openable {
    @Inject Pooled pooled;
    @Resource SessionContext context;

    @Override
    public String open() {
      try {
        return pooled.open();
      } catch (LoginRequiredException refused) {
        return "refused, rollback=" + context.getRollbackOnly();
      } catch (EJBException wrapped) {
        return "EJBException, rollback=" + context.getRollbackOnly();
      }
    }
  }
}
