package conformance.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An endpoint of the contract: GET, HEAD and POST, with the same answer. */
public abstract class Endpoint extends HttpServlet {

  /** Answers the request. */
  protected abstract void answer(Call call) throws ServletException, IOException;

  /**
   * A bean of the application or the library. Application servers inject into servlets, a servlet
   * container does not; asking for the bean works on both.
   */
  protected static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Answers, or sends the status of a wrong request. */
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
