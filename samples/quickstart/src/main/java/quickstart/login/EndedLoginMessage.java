package quickstart.login;

import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.RememberCookieRejected;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quickstart.web.Texts;

/** Informs the user of a browser whose login ended because the password was changed elsewhere. */
@ApplicationScoped
public class EndedLoginMessage {

  @Inject FlashMessages flash;
  @Inject Texts texts;

  void onRevokedLogin(@Observes LoginRevoked event) {
    if (event.reason() == LoginRevoked.Reason.STAMP_CHANGED) {
      add();
    }
  }

  void onRejectedCookie(@Observes RememberCookieRejected event) {
    if (event.reason() == RememberCookieRejected.Reason.STAMP_CHANGED) {
      add();
    }
  }

  private void add() {
    flash.add("warning", texts.get("login.ended"));
  }
}
