package io.github.cdilogin.internal.request;

import io.github.cdilogin.internal.problem.LoginErrors;
import org.jspecify.annotations.Nullable;

/**
 * The request of the current thread.
 *
 * <p>Decision: it is in a thread-local that the first filter sets and clears, and not in a
 * request-scoped bean. A call of a bean's proxy costs more than the guard itself, and on most
 * servers the request scope is not active in filters of {@code ASYNC} dispatches.
 */
public final class CurrentRequest {

  private static final ThreadLocal<@Nullable RequestState> STATE = new ThreadLocal<>();

  private CurrentRequest() {}

  /** Returns the state of the current request; {@code null} outside of a request. */
  public static @Nullable RequestState state() {
    return STATE.get();
  }

  /**
   * Returns the state of the current request, for code that requires one.
   *
   * @throws IllegalStateException (LOGIN-101) outside of a request
   */
  public static RequestState required(String caller) {
    RequestState state = STATE.get();
    if (state == null) {
      throw LoginErrors.outsideOfRequest(caller);
    }
    return state;
  }

  /**
   * Binds a state to the thread for one dispatch.
   *
   * @return the previous state of the thread, for {@link #unbind}
   */
  public static @Nullable RequestState bind(RequestState state) {
    RequestState outer = STATE.get();
    state.beginDispatch();
    STATE.set(state);
    return outer;
  }

  /** Restores the previous state. {@code set} is cheaper here than {@code remove}. */
  public static void unbind(@Nullable RequestState outer) {
    STATE.set(outer);
  }
}
