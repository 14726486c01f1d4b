package io.github.cdilogin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestSession;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a login makes of the session. */
class BegunSessionLoginTest extends SessionStoreTest {

  @Test
  void makesASessionThatHoldsTheLogin() {
    SessionLoginStore.begin(request, ANN);

    assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
  }

  @Test
  void givesTheSessionANewIdAndKeepsItsValues() {
    String anonymousUsersId = session().getId();
    session().setAttribute("cart", "3 books");

    SessionLoginStore.begin(request, ANN);

    assertThat(session().getId()).isNotEqualTo(anonymousUsersId);
    assertThat(session().getAttribute("cart")).isEqualTo("3 books");
    assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
  }

  @Test
  void asTheSameUserKeepsTheValues() {
    SessionLoginStore.begin(request, ANN);
    session().setAttribute("cart", "3 books");
    SessionLogin again = SessionLogin.begin("ann", NOW.plusSeconds(1), false, "", CLIENT);

    SessionLoginStore.begin(request, again);

    assertThat(session().getAttribute("cart")).isEqualTo("3 books");
    assertThat(SessionLoginStore.read(request)).isEqualTo(again);
  }

  @Test
  void asAnotherUserEndsTheFirstOnesSession() {
    SessionLoginStore.begin(request, ANN);
    TestSession ofAnn = session();
    ofAnn.setAttribute("cart", "3 books");

    SessionLoginStore.begin(request, BEN);

    assertThat(ofAnn.isInvalid()).isTrue();
    assertThat(session().getAttribute("cart")).isNull();
    assertThat(SessionLoginStore.read(request)).isEqualTo(BEN);
  }

  @Test
  void makesANewSessionIfTheOldOneDiesBeforeItsNewId() {
    request.session(
        new TestSession() {
          @Override
          public String changeSessionId() {
            invalidate();
            throw new IllegalStateException("A parallel logout was faster");
          }
        });

    SessionLoginStore.begin(request, ANN);

    assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
  }

  @Test
  void makesANewSessionIfTheOldOneDiesBehindItsNewId() {
    request.session(
        new TestSession() {
          @Override
          public String changeSessionId() {
            String id = super.changeSessionId();
            invalidate();
            return id;
          }
        });

    SessionLoginStore.begin(request, ANN);

    assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
  }

  @Test
  void overwritesWhatIsNoLogin() {
    session().setAttribute(SessionLoginStore.ATTRIBUTE, "of another version");

    SessionLoginStore.begin(request, ANN);

    assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
  }

  /** Both requests find the session anonymous, and only then both change its id. */
  @Test
  void ofTwoUsersAtOnceSharesNoSession() throws Exception {
    for (int round = 0; round < 50; round++) {
      TestSession shared = meetingAtItsNewId(new CyclicBarrier(2));
      List<SessionLogin> stored = loginsStoredIn(shared, ANN, BEN);

      assertThat(stored).as("logins that the shared session ever held").hasSizeLessThan(2);
    }
  }

  private List<SessionLogin> loginsStoredIn(TestSession shared, SessionLogin... logins)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(logins.length);
    try {
      List<Future<TestRequest>> requests = new ArrayList<>();
      for (SessionLogin login : logins) {
        requests.add(threads.submit(() -> begin(shared, login)));
      }
      // A login that still runs may end the session of one that is stored.
      List<TestRequest> done = new ArrayList<>();
      for (Future<TestRequest> request : requests) {
        done.add(request.get(30, TimeUnit.SECONDS));
      }
      List<SessionLogin> heldByShared = new ArrayList<>();
      for (int i = 0; i < logins.length; i++) {
        HttpSession session = done.get(i).getSession(false);
        if (session == null || session == shared) {
          heldByShared.add(logins[i]);
        } else {
          assertThat(SessionLoginStore.read(done.get(i))).isEqualTo(logins[i]);
        }
      }
      return heldByShared;
    } finally {
      threads.shutdownNow();
    }
  }

  private static TestRequest begin(TestSession session, SessionLogin login) {
    TestRequest request = new TestRequest();
    request.session(session);
    SessionLoginStore.begin(request, login);
    return request;
  }

  private static TestSession meetingAtItsNewId(CyclicBarrier barrier) {
    return new TestSession() {
      @Override
      public String changeSessionId() {
        try {
          barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception late) {
          throw new AssertionError(late);
        }
        return super.changeSessionId();
      }
    };
  }
}
