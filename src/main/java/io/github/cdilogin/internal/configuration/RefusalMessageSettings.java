package io.github.cdilogin.internal.configuration;

/**
 * The messages of refusals.
 *
 * @param login the message for an anonymous user
 * @param refresh the message for a login that is not fresh enough
 * @param expired the message for an expired login
 * @since 0.1.0
 */
public record RefusalMessageSettings(
    MessageSettings login, MessageSettings refresh, MessageSettings expired) {

  /** The default messages. */
  public static final RefusalMessageSettings DEFAULTS =
      new RefusalMessageSettings(
          MessageSettings.defaults("message"),
          MessageSettings.defaults("message"),
          MessageSettings.defaults("expired"));

  /**
   * Returns a copy with another message for anonymous users.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withLogin(MessageSettings message) {
    return new RefusalMessageSettings(message, refresh, expired);
  }

  /**
   * Returns a copy with another message for logins that are not fresh enough.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withRefresh(MessageSettings message) {
    return new RefusalMessageSettings(login, message, expired);
  }

  /**
   * Returns a copy with another message for expired logins.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withExpired(MessageSettings message) {
    return new RefusalMessageSettings(login, refresh, message);
  }
}
