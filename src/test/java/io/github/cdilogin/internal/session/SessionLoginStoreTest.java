package io.github.cdilogin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.testing.TestSession;
import jakarta.servlet.SessionTrackingMode;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is read from a session, confirmed there and taken from it. */
class SessionLoginStoreTest extends SessionStoreTest {

  @Nested
  class ReadByUrl {

    @Test
    void takesNoIdFromAUrl() {
      SessionLoginStore.begin(request, ANN);
      request.sessionIdInUrl();
      request.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));

      assertThat(SessionLoginStore.read(request)).isNull();
    }

    @Test
    void takesItIfTheApplicationSetsThat() {
      SessionLoginStore.begin(request, ANN);
      request.sessionIdInUrl();
      request.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.URL));

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
      request.session(dyingAtTheFirstLook());

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
      TestSession dying = dyingAtTheFirstLook();
      request.session(dying);

      assertThat(SessionLoginStore.confirm(request, ANN, later)).isNull();
    }

    @Test
    void confirmsNothingIfTheSessionDiesAtTheLastMoment() {
      TestSession dying =
          new TestSession() {
            @Override
            public Object getAttribute(String name) {
              Object value = super.getAttribute(name);
              invalidate();
              return value;
            }
          };
      loginOfAnnIn(dying);

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
      TestSession dying =
          new TestSession() {
            @Override
            public void removeAttribute(String name) {
              invalidate();
              super.getAttribute(name);
            }
          };
      loginOfAnnIn(dying);

      SessionLoginStore.revoke(request, ANN, true);

      assertThat(SessionLoginStore.read(request)).isNull();
    }
  }

  @Nested
  class End {

    @Test
    void endsTheSession() {
      SessionLoginStore.begin(request, ANN);
      TestSession ended = session();

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
      request.session(
          new TestSession() {
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
}
