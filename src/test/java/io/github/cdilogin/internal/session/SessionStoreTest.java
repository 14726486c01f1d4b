package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestSession;
import java.time.Instant;

/** A request and the logins that its session may hold. */
abstract class SessionStoreTest {

  static final Digest CLIENT = Digest.of("127.0.0.1\nnull").shortened(16);

  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final SessionLogin ANN = SessionLogin.begin("ann", NOW, true, "", CLIENT);
  static final SessionLogin BEN = SessionLogin.begin("ben", NOW, true, "", CLIENT);

  final TestRequest request = new TestRequest();

  TestSession session() {
    return (TestSession) request.getSession(true);
  }

  void loginOfAnnIn(TestSession session) {
    session.setAttribute(SessionLoginStore.ATTRIBUTE, ANN);
    request.session(session);
  }

  static TestSession dyingAtTheFirstLook() {
    return new TestSession() {
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
