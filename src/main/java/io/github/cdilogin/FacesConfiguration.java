package io.github.cdilogin;

/**
 * What the library does on Faces pages: the part of {@link LoginConfiguration} for them.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) {
 *   login.loginView("/login.xhtml").reloadExpiredViews(false);
 * }
 * }</pre>
 *
 * @param <C> the configuration, for a chain of calls
 * @since 0.1.0
 */
public interface FacesConfiguration<C> {

  /**
   * Loads a page again, with a message, when its form is sent after the view has expired. Default:
   * {@code true}. With {@code false} the {@code ViewExpiredException} is left to the exception
   * handler of the application.
   *
   * @param reload whether to load it again
   * @return the configuration
   */
  C reloadExpiredViews(boolean reload);

  /**
   * Leaves the frame of a dialog that PrimeFaces has opened, when a request in it is rejected. The
   * login view is shown in the whole window, and the login leads back to the page that opened the
   * dialog. Default: {@code true}. With {@code false} the login view is shown in the frame.
   *
   * @param leave whether to leave it
   * @return the configuration
   */
  C leaveDialogFrames(boolean leave);

  /**
   * Keeps what a user has typed into a form that was not executed, because the login had ended or
   * was not fresh: it is shown again to the same user after the login, and is executed with the
   * next click only. Needs a {@linkplain LoginConfiguration#secretKey secret key}. Default: {@code
   * true}.
   *
   * @param keep whether to keep it
   * @return the configuration
   */
  C keepTypedInput(boolean keep);
}
