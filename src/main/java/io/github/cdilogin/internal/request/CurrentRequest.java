package io.github.cdilogin.internal.request;

import io.github.cdilogin.internal.problem.LoginErrors;
import org.jspecify.annotations.Nullable;

/**
 * The request that a thread serves.
 *
 * <p>Why not a request-scoped bean: its proxy costs a guard more than the guard itself, and CDI's
 * request scope is not active in filters on {@code ASYNC} dispatch on most servers. So it is in a
 * thread-local that the first filter sets and clears.
 */
public final class CurrentRequest {

  private static final ThreadLocal<@Nullable RequestState> STATE = new ThreadLocal<>();

  private CurrentRequest() {}

  /** The state of the request that this thread serves. */
  public static @Nullable RequestState state() {
    return STATE.get();
  }

  /**
   * As {@link #state()}, for code that makes no sense elsewhere.
   *
   * @throws IllegalStateException (LOGIN-101) if this thread serves no request
   */
  public static RequestState required(String caller) {
    RequestState state = STATE.get();
    if (state == null) {
      throw LoginErrors.outsideOfRequest(caller);
    }
    return state;
  }

  /**
   * Makes a state the thread's for one dispatch.
   *
   * @return the thread's state so far, for {@link #unbind}
   */
  public static @Nullable RequestState bind(RequestState state) {
    RequestState outer = STATE.get();
    state.beginDispatch();
    STATE.set(state);
    return outer;
  }

  /** Ends the dispatch; {@code set} and not {@code remove}, because the next request sets again. */
  public static void unbind(@Nullable RequestState outer) {
    STATE.set(outer);
  }
}
