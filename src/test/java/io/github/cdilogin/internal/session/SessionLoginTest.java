package io.github.cdilogin.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.internal.crypto.Digest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionLoginTest {

  private static final Digest CLIENT = Digest.of("127.0.0.1\nnull");

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final SessionLogin fresh = SessionLogin.begin("ann", NOW, true, "stamp", CLIENT);
  private final SessionLogin stale = SessionLogin.begin("ann", NOW, false, "stamp", CLIENT);

  @Test
  void beginsFreshFromNowOn() {
    assertThat(fresh)
        .isEqualTo(new SessionLogin("ann", NOW, NOW, Digest.of("stamp"), CLIENT, null, false));
    assertThat(fresh.fresh()).isTrue();
  }

  @Test
  void beginsStaleIfAsked() {
    assertThat(stale)
        .isEqualTo(new SessionLogin("ann", NOW, null, Digest.of("stamp"), CLIENT, null, false));
    assertThat(stale.fresh()).isFalse();
  }

  @Test
  void isFreshUpToTheLimit() {
    assertThat(fresh.freshWithin(LIMIT, NOW)).isTrue();
    assertThat(fresh.freshWithin(LIMIT, NOW.plus(LIMIT))).isTrue();
  }

  @Test
  void isNotFreshBeyondTheLimit() {
    assertThat(fresh.freshWithin(LIMIT, NOW.plus(LIMIT).plusMillis(1))).isFalse();
  }

  @Test
  void isNeverFreshWithinALimitIfItIsStale() {
    assertThat(stale.freshWithin(LIMIT, NOW)).isFalse();
  }

  @Test
  void isFreshOnANodeWhoseClockIsBehind() {
    assertThat(fresh.freshWithin(LIMIT, NOW.minusSeconds(1))).isTrue();
  }

  @Test
  void becomesFreshAndStaysTheSameOtherwise() {
    Instant later = NOW.plusSeconds(60);

    assertThat(stale.confirmed(later, CLIENT))
        .isEqualTo(new SessionLogin("ann", NOW, later, Digest.of("stamp"), CLIENT, null, false));
  }

  @Test
  void knowsTheStampItBeganWith() {
    assertThat(fresh.hasStamp("stamp")).isTrue();
    assertThat(fresh.hasStamp("other")).isFalse();
    assertThat(fresh.hasStamp("")).isFalse();
  }

  @Test
  void withoutAStampIsWorthNothingOnceTheUserHasOne() {
    SessionLogin unstamped = SessionLogin.begin("ann", NOW, true, "", CLIENT);

    assertThat(unstamped.hasStamp("")).isTrue();
    assertThat(unstamped.hasStamp("stamp")).isFalse();
  }

  @Test
  void revealsNothingOfTheStamp() {
    assertThat(fresh.toString()).contains("ann").doesNotContain("stamp=stamp");
  }
}
