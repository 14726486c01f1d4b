package conformance.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An endpoint of the contract: GET, HEAD and POST, with the same response. */
public abstract class Endpoint extends HttpServlet {

  /** Writes the response. */
  protected abstract void answer(Call call) throws ServletException, IOException;

  /**
   * Returns a bean of the application or the library. Application servers inject into servlets, a
   * servlet container does not. This lookup works on both.
   */
  protected static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Writes the response, or sends the status of an invalid request. */
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      answer(new Call(request, response));
    } catch (BadRequest refused) {
      response.sendError(refused.status());
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    answer(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    answer(request, response);
  }
}
