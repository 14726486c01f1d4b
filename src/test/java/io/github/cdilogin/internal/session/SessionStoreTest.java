package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import java.time.Instant;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** A request and the logins that its session may hold. */
abstract class SessionStoreTest {

  static final Digest CLIENT = Digest.of("127.0.0.1\nnull").shortened(16);

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final SessionLogin ANN = SessionLogin.begin("ann", NOW, true, "", CLIENT);
  static final SessionLogin BEN = SessionLogin.begin("ben", NOW, true, "", CLIENT);

  final MockHttpServletRequest request = new MockHttpServletRequest();

  MockHttpSession session() {
    return (MockHttpSession) request.getSession(true);
  }

  void loginOfAnnIn(MockHttpSession session) {
    session.setAttribute(SessionLoginStore.ATTRIBUTE, ANN);
    request.setSession(session);
  }

  static MockHttpSession dyingAtTheFirstLook() {
    return new MockHttpSession() {
      @Override
      public Object getAttribute(String name) {
        if (!isInvalid()) {
          invalidate();
        }
        return super.getAttribute(name);
      }
    };
  }
}
