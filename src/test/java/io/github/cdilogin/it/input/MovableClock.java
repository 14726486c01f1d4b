package io.github.cdilogin.it.input;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the application, which a test moves: {@code clock?ahead=PT11M}. */
@ApplicationScoped
public class MovableClock {

  private final Shared shared = new Shared();

  public Shared shared() {
    return shared;
  }

  public static class Shared extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  @WebServlet("/clock")
  public static class Setter extends TextServlet {

    @Inject transient MovableClock clock;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      clock.shared().ahead = Duration.parse(request.getParameter("ahead"));
      return clock.shared().ahead.toString();
    }
  }
}
