package conformance.guarded;

import conformance.web.Call;
import io.github.cdilogin.LoginRequired;
import jakarta.json.JsonObject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Responds in another thread, which has no current user. So the user is read before. */
@LoginRequired
@WebServlet(urlPatterns = "/protected-async", asyncSupported = true)
public class AsyncPage extends GuardedPage {

  private ExecutorService writers;

  @Override
  public void init() {
    writers = Executors.newCachedThreadPool();
  }

  @Override
  public void destroy() {
    writers.shutdown();
  }

  @Override
  protected void answer(Call call) {
    JsonObject page = page(call.request());
    AsyncContext later = call.request().startAsync();
    writers.execute(() -> write(page, later));
  }

  private static void write(JsonObject page, AsyncContext context) {
    try {
      HttpServletResponse response = (HttpServletResponse) context.getResponse();
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(page.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      context.complete();
    }
  }
}
