package conformance.guarded;

import conformance.web.Call;
import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** Counts how often its body runs, because the response to a refusal does not show it. */
@LoginRequired
@WebServlet("/protected-counter")
public class CounterPage extends GuardedPage {

  private final Counter counter = bean(Counter.class);

  @Override
  protected void answer(Call call) throws IOException {
    counter.add();
    call.json("page", "protected-counter");
  }
}
