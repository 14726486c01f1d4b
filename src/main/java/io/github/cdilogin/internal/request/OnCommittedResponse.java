package io.github.cdilogin.internal.request;

import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
 * committed. Every method that can commit the response is overridden here. The writer of a Faces
 * page is a {@link PageWriter}.
 */
public final class OnCommittedResponse extends HttpServletResponseWrapper {

  private final ResponseListener listener;
  private @Nullable PageWriter page;

  OnCommittedResponse(HttpServletResponse response, ResponseListener listener) {
    super(response);
    this.listener = listener;
  }

  /** Forgets the kept page of an earlier dispatch, which has failed. */
  public static void beginPage(HttpServletResponse response) {
    if (response instanceof OnCommittedResponse page) {
      page.discardPage();
    }
  }

  /** Passes the kept page to the container, at the end of a dispatch that has not failed. */
  public static void passOnPage(HttpServletResponse response) {
    if (response instanceof OnCommittedResponse page) {
      page.passOn();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    begin();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    begin();
    PrintWriter container = super.getWriter();
    return listener.isFaces() ? pageWriter(container) : container;
  }

  @Override
  public void flushBuffer() throws IOException {
    begin();
    passOn();
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
    discardPage();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    begin();
    String text = listener.errorText(status);
    super.sendError(status, text == null ? message : text);
    discardPage();
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    begin();
    super.sendRedirect(location);
    discardPage();
  }

  /** Overrides a method of Servlet 6.1. The library is compiled for 6.0, which does not have it. */
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    begin();
    passOnUnless(clearBuffer);
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
    discardPage();
    listener.headers().reset();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    discardPage();
  }

  /** Passes the page to the container. */
  void passOn() {
    if (page != null) {
      page.passOn();
    }
  }

  /** After a reset, the container may have another writer. Faces may still use the first one. */
  private PrintWriter pageWriter(PrintWriter container) {
    PageWriter writer = page;
    if (writer == null) {
      writer = new PageWriter(container, getBufferSize());
      page = writer;
    }
    writer.writeTo(container);
    return writer;
  }

  /** A redirect with {@code clearBuffer} empties the container's buffer. */
  private void passOnUnless(boolean clearBuffer) {
    if (clearBuffer) {
      discardPage();
    } else {
      passOn();
    }
  }

  /** Forgets what is kept of the page. */
  void discardPage() {
    if (page != null) {
      page.discard();
    }
  }

  private void begin() {
    if (listener.headers().isDue()) {
      listener.beforeCommit();
      listener.headers().begin();
    }
  }

  /**
   * The request that the application gets: another thread may send the response of an async one.
   */
  static final class AsyncStartRequest extends HttpServletRequestWrapper {

    private final ResponseListener listener;

    AsyncStartRequest(HttpServletRequest request, ResponseListener listener) {
      super(request);
      this.listener = listener;
    }

    @Override
    public AsyncContext startAsync() {
      listener.beforeCommit();
      return super.startAsync();
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
      listener.beforeCommit();
      return super.startAsync(request, response);
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
