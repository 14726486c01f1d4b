package io.github.cdilogin.internal.request;

import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The response that the application gets. It writes the library's headers before the response is
 * committed. Every method that can commit the response is overridden here.
 */
final class OnCommittedResponse extends HttpServletResponseWrapper {

  private final ResponseHeaders headers;
  private final ResponseListener listener;

  OnCommittedResponse(
      HttpServletResponse response, ResponseHeaders headers, ResponseListener listener) {
    super(response);
    this.headers = headers;
    this.listener = listener;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    begin();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    begin();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    begin();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    begin();
    String text = listener.errorText(status);
    if (text == null) {
      super.sendError(status);
    } else {
      super.sendError(status, text);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    begin();
    String text = listener.errorText(status);
    super.sendError(status, text == null ? message : text);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    begin();
    super.sendRedirect(location);
  }

  /** Overrides a method of Servlet 6.1. The library is compiled for 6.0, which does not have it. */
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    begin();
    Servlet61.sendRedirect((HttpServletResponse) getResponse(), location, status, clearBuffer);
  }

  /** See {@link #sendRedirect(String, int, boolean)}. */
  public void sendRedirect(String location, int status) throws IOException {
    sendRedirect(location, status, true);
  }

  /** See {@link #sendRedirect(String, int, boolean)}. */
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    sendRedirect(location, SC_FOUND, clearBuffer);
  }

  @Override
  public void reset() {
    super.reset();
    headers.reset();
  }

  private void begin() {
    if (headers.isDue()) {
      listener.beforeCommit();
      headers.begin();
    }
  }

  /** Calls a method that only servers with Servlet 6.1 have. Looked up at the first call. */
  private static final class Servlet61 {

    private static final @Nullable MethodHandle SEND_REDIRECT = find();

    static void sendRedirect(
        HttpServletResponse response, String location, int status, boolean clearBuffer)
        throws IOException {
      if (SEND_REDIRECT == null) {
        throw LoginErrors.redirectOfServlet61();
      }
      try {
        SEND_REDIRECT.invokeExact(response, location, status, clearBuffer);
      } catch (IOException | RuntimeException | Error failure) {
        throw failure;
      } catch (Throwable undeclared) {
        throw new IllegalStateException(undeclared);
      }
    }

    private static @Nullable MethodHandle find() {
      try {
        return MethodHandles.publicLookup()
            .findVirtual(
                HttpServletResponse.class,
                "sendRedirect",
                MethodType.methodType(void.class, String.class, int.class, boolean.class));
      } catch (NoSuchMethodException | IllegalAccessException servlet60) {
        return null;
      }
    }
  }
}
