package io.github.cdilogin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.crypto.Digest;
import jakarta.servlet.SessionTrackingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class SessionLoginStoreTest {

  private static final Digest CLIENT = Digest.of("127.0.0.1\nnull").shortened(16);

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SessionLogin ANN = SessionLogin.begin("ann", NOW, true, "", CLIENT);
  private static final SessionLogin BEN = SessionLogin.begin("ben", NOW, true, "", CLIENT);

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Nested
  class ReadByUrl {

    @Test
    void takesNoIdFromAUrl() {
      SessionLoginStore.begin(request, ANN);
      request.setRequestedSessionIdFromURL(true);
      request.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));

      assertThat(SessionLoginStore.read(request)).isNull();
    }

    @Test
    void takesItIfTheApplicationSetsThat() {
      SessionLoginStore.begin(request, ANN);
      request.setRequestedSessionIdFromURL(true);
      request.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.URL));

      assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
    }
  }

  @Nested
  class Begin {

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
      MockHttpSession ofAnn = session();
      ofAnn.setAttribute("cart", "3 books");

      SessionLoginStore.begin(request, BEN);

      assertThat(ofAnn.isInvalid()).isTrue();
      assertThat(session().getAttribute("cart")).isNull();
      assertThat(SessionLoginStore.read(request)).isEqualTo(BEN);
    }

    @Test
    void makesANewSessionIfTheOldOneDiesBeforeItsNewId() {
      request.setSession(
          new MockHttpSession() {
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
      request.setSession(
          new MockHttpSession() {
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

    /** Both requests find the session anonymous, and only then both change its id. */
    @Test
    void ofTwoUsersAtOnceSharesNoSession() throws Exception {
      for (int round = 0; round < 50; round++) {
        MockHttpSession shared = meetingAtItsNewId(new CyclicBarrier(2));
        List<SessionLogin> stored = loginsStoredIn(shared, ANN, BEN);

        assertThat(stored).as("logins that the shared session ever held").hasSizeLessThan(2);
      }
    }

    private List<SessionLogin> loginsStoredIn(MockHttpSession shared, SessionLogin... logins)
        throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(logins.length);
      try {
        List<Future<MockHttpServletRequest>> requests = new ArrayList<>();
        for (SessionLogin login : logins) {
          requests.add(threads.submit(() -> begin(shared, login)));
        }
        List<SessionLogin> heldByShared = new ArrayList<>();
        for (int i = 0; i < logins.length; i++) {
          MockHttpServletRequest done = requests.get(i).get(30, TimeUnit.SECONDS);
          if (done.getSession(false) == null || done.getSession(false) == shared) {
            heldByShared.add(logins[i]);
          } else {
            assertThat(SessionLoginStore.read(done)).isEqualTo(logins[i]);
          }
        }
        return heldByShared;
      } finally {
        threads.shutdownNow();
      }
    }

    private static MockHttpServletRequest begin(MockHttpSession session, SessionLogin login) {
      MockHttpServletRequest request = new MockHttpServletRequest();
      request.setSession(session);
      SessionLoginStore.begin(request, login);
      return request;
    }

    private static MockHttpSession meetingAtItsNewId(CyclicBarrier barrier) {
      return new MockHttpSession() {
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

    @Test
    void overwritesWhatIsNoLogin() {
      session().setAttribute(SessionLoginStore.ATTRIBUTE, "of another version");

      SessionLoginStore.begin(request, ANN);

      assertThat(SessionLoginStore.read(request)).isEqualTo(ANN);
    }
  }

  @Nested
  class Read {

    @Test
    void findsNoLoginAndMakesNoSessionForAnAnonymousUser() {
      assertThat(SessionLoginStore.read(request)).isNull();
      assertThat(request.getSession(false)).isNull();
    }

    @Test
    void findsNoLoginInTheSessionOfAnAnonymousUser() {
      session();

      assertThat(SessionLoginStore.read(request)).isNull();
    }

    @Test
    void findsNoLoginInADeadSession() {
      request.setSession(dyingAtTheFirstLook());

      assertThat(SessionLoginStore.read(request)).isNull();
    }

    @Test
    void findsNoLoginInWhatIsNone() {
      session().setAttribute(SessionLoginStore.ATTRIBUTE, "of another version");

      assertThat(SessionLoginStore.read(request)).isNull();
    }
  }

  @Nested
  class Confirm {

    private final Instant later = NOW.plusSeconds(600);

    @Test
    void makesTheLoginFreshUnderANewSessionIdAndKeepsTheValues() {
      SessionLoginStore.begin(request, ANN);
      session().setAttribute("cart", "3 books");
      String id = session().getId();

      SessionLogin confirmed = SessionLoginStore.confirm(request, ANN, later);

      assertThat(confirmed).isEqualTo(ANN.confirmed(later, CLIENT));
      assertThat(SessionLoginStore.read(request)).isEqualTo(confirmed);
      assertThat(session().getId()).isNotEqualTo(id);
      assertThat(session().getAttribute("cart")).isEqualTo("3 books");
    }

    @Test
    void doesNothingWithoutASession() {
      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
      assertThat(request.getSession(false)).isNull();
    }

    @Test
    void doesNotMakeAnotherUsersLoginFresh() {
      SessionLoginStore.begin(request, BEN);

      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
      assertThat(SessionLoginStore.read(request)).isEqualTo(BEN);
    }

    @Test
    void doesNotBringBackALoginThatIsGone() {
      SessionLoginStore.begin(request, ANN);
      session().removeAttribute(SessionLoginStore.ATTRIBUTE);

      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
      assertThat(SessionLoginStore.read(request)).isNull();
    }

    @Test
    void confirmsTheLoginAsItIsNow() {
      SessionLogin newer =
          SessionLogin.begin("ann", NOW.plusSeconds(60), false, "new stamp", CLIENT);
      SessionLoginStore.begin(request, newer);

      assertThat(SessionLoginStore.confirm(request, ANN, later))
          .isEqualTo(newer.confirmed(later, CLIENT));
    }

    @Test
    void confirmsNothingInADeadSession() {
      SessionLoginStore.begin(request, ANN);
      MockHttpSession dying = dyingAtTheFirstLook();
      request.setSession(dying);

      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
    }

    @Test
    void confirmsNothingIfTheSessionDiesAtTheLastMoment() {
      MockHttpSession dying =
          new MockHttpSession() {
            @Override
            public Object getAttribute(String name) {
              Object value = super.getAttribute(name);
              invalidate();
              return value;
            }
          };
      dying.setAttribute(SessionLoginStore.ATTRIBUTE, ANN);
      request.setSession(dying);

      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
    }
  }

  @Nested
  class Forget {

    @Test
    void takesTheLoginAndLeavesTheSession() {
      SessionLoginStore.begin(request, ANN);
      session().setAttribute("cart", "3 books");

      SessionLoginStore.revoke(request, ANN, true);

      assertThat(SessionLoginStore.read(request)).isNull();
      assertThat(session().getAttribute("cart")).isEqualTo("3 books");
    }

    @Test
    void leavesTheLoginOfAnotherUserThatCameMeanwhile() {
      SessionLoginStore.begin(request, BEN);

      SessionLoginStore.revoke(request, ANN, true);

      assertThat(SessionLoginStore.read(request)).isEqualTo(BEN);
    }

    @Test
    void makesNoSession() {
      SessionLoginStore.revoke(request, ANN, true);

      assertThat(request.getSession(false)).isNull();
    }

    @Test
    void doesNotMindASessionThatDies() {
      MockHttpSession dying =
          new MockHttpSession() {
            @Override
            public void removeAttribute(String name) {
              invalidate();
              super.getAttribute(name);
            }
          };
      dying.setAttribute(SessionLoginStore.ATTRIBUTE, ANN);
      request.setSession(dying);

      SessionLoginStore.revoke(request, ANN, true);

      assertThat(SessionLoginStore.read(request)).isNull();
    }
  }

  @Nested
  class End {

    @Test
    void endsTheSession() {
      SessionLoginStore.begin(request, ANN);
      MockHttpSession ended = session();

      SessionLoginStore.end(request);

      assertThat(ended.isInvalid()).isTrue();
      assertThat(request.getSession(false)).isNull();
    }

    @Test
    void makesNoSession() {
      SessionLoginStore.end(request);

      assertThat(request.getSession(false)).isNull();
    }

    @Test
    void doesNotMindASessionThatIsDeadAlready() {
      request.setSession(
          new MockHttpSession() {
            @Override
            public void invalidate() {
              super.invalidate();
              throw new IllegalStateException("A parallel logout was faster");
            }

            @Override
            public long getCreationTime() {
              throw new IllegalStateException("A parallel logout was faster");
            }
          });

      SessionLoginStore.end(request);

      assertThat(request.getSession(false)).isNull();
    }
  }

  private MockHttpSession session() {
    return (MockHttpSession) request.getSession(true);
  }

  private static MockHttpSession dyingAtTheFirstLook() {
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
