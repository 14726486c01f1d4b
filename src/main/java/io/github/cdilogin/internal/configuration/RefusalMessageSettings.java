package io.github.cdilogin.internal.configuration;

/**
 * The messages of refusals.
 *
 * @param login that for an anonymous user
 * @param refresh that for a login that is not fresh enough
 * @param expired that for an expired login
 * @since 0.1.0
 */
public record RefusalMessageSettings(
    MessageSettings login, MessageSettings refresh, MessageSettings expired) {

  /** The library's own texts. */
  public static final RefusalMessageSettings DEFAULTS =
      new RefusalMessageSettings(
          MessageSettings.defaults("message"),
          MessageSettings.defaults("message"),
          MessageSettings.defaults("expired"));

  /**
   * These messages with another one for anonymous users.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withLogin(MessageSettings message) {
    return new RefusalMessageSettings(message, refresh, expired);
  }

  /**
   * These messages with another one for logins that are not fresh enough.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withRefresh(MessageSettings message) {
    return new RefusalMessageSettings(login, message, expired);
  }

  /**
   * These messages with another one for expired logins.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withExpired(MessageSettings message) {
    return new RefusalMessageSettings(login, refresh, message);
  }
}
