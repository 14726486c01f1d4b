package io.github.cdilogin.it.scopes;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The application's pages without a view technology. */
public final class Servlets {

  private Servlets() {}

  @WebServlet({"/login", "/logout"})
  public static class Login extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      boolean done =
          request.getServletPath().equals("/login")
              ? logins.login(accounts.peek(request.getParameter("user")))
              : logins.logout();
      return String.valueOf(done);
    }
  }

  /** Calls a bean by its name. */
  @WebServlet({"/open", "/who"})
  public static class CallBean extends TextServlet {
    @Inject @Any transient Instance<Object> beans;

    /** An enterprise bean is none of the types that its superclass implements. */
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      Object bean = beans.select(NamedLiteral.of(request.getParameter("bean"))).get();
      return request.getServletPath().equals("/open")
          ? ((Openable) bean).open()
          : ((Probe) bean).who();
    }
  }

  @WebServlet("/conversation")
  public static class BeginConversation extends TextServlet {
    @Inject transient Conversation conversation;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      conversation.begin();
      return conversation.getId();
    }
  }

  /** What has happened since the last call. */
  @WebServlet({"/constructed", "/loads", "/entries"})
  public static class SinceLastCall extends TextServlet {
    @Inject transient Accounts accounts;
    @Inject transient Ledger ledger;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return switch (request.getServletPath()) {
        case "/constructed" -> Constructed.takeRun();
        case "/loads" -> String.valueOf(accounts.loadsSinceLastAsked());
        default -> String.valueOf(ledger.takeEntries());
      };
    }
  }

  /** Does what a server does with a session that it writes and reads again. */
  @WebServlet("/passivate")
  public static class Passivate extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      HttpSession session = request.getSession(false);
      StringBuilder done = new StringBuilder("passivated");
      for (String name : Collections.list(session.getAttributeNames())) {
        session.setAttribute(name, read(written(name, session.getAttribute(name))));
        done.append('\n').append(name);
      }
      return done.toString();
    }

    private static byte[] written(String name, Object value) throws ServletException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      } catch (IOException failure) {
        throw new ServletException(name, failure);
      }
      return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ServletException {
      try (ObjectInputStream in = new OfApplication(bytes)) {
        return in.readObject();
      } catch (ClassNotFoundException missing) {
        throw new ServletException(missing);
      }
    }
  }

  private static final class OfApplication extends ObjectInputStream {

    OfApplication(byte[] bytes) throws IOException {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(
            description.getName(), false, Thread.currentThread().getContextClassLoader());
      } catch (ClassNotFoundException primitive) {
        return super.resolveClass(description);
      }
    }
  }

  /** Calls beans in a thread that serves no request. */
  @WebServlet("/thread")
  public static class OtherThread extends TextServlet {
    @Inject transient Outside outside;
    @Inject transient Gate gate;
    @Inject transient Probes.ApplicationOnClass guarded;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws ServletException {
      return switch (request.getParameter("call")) {
        case "user" -> inOtherThread(outside::read);
        case "user-with-request-context" -> inOtherThread(outside::readWithRequestContext);
        default -> inOtherThread(guarded::open);
      };
    }

    private static String inOtherThread(Callable<String> question) throws ServletException {
      FutureTask<String> task = new FutureTask<>(() -> answer(question));
      Thread thread = new Thread(task);
      thread.start();
      try {
        return task.get();
      } catch (Exception failure) {
        throw new ServletException(failure);
      }
    }

    private static String answer(Callable<String> question) throws Exception {
      try {
        return question.call();
      } catch (RuntimeException failure) {
        return failure.getClass().getSimpleName() + " " + failure.getMessage();
      }
    }
  }

  /** What is logged with an exception or by the library, from the first request of this page. */
  @WebServlet("/traces")
  public static class Traces extends TextServlet {
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Override
    public void init() {
      Logger.getLogger("")
          .addHandler(
              new Handler() {
                @Override
                public void publish(LogRecord line) {
                  String text = line.getMessage() + " " + line.getThrown();
                  if (line.getThrown() != null || text.contains("LOGIN-")) {
                    SEEN.add(text);
                  }
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
              });
    }

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      String seen = String.valueOf(SEEN);
      SEEN.clear();
      return seen;
    }
  }
}
