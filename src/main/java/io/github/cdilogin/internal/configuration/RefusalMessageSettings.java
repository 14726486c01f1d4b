package io.github.cdilogin.internal.configuration;

/**
 * What refused visitors are told.
 *
 * @param login a stranger
 * @param refresh somebody who has to prove himself again
 * @param expired somebody whose login ran out
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
   * These messages with another one for strangers.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withLogin(MessageSettings message) {
    return new RefusalMessageSettings(message, refresh, expired);
  }

  /**
   * These messages with another one for somebody who has to prove himself again.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withRefresh(MessageSettings message) {
    return new RefusalMessageSettings(login, message, expired);
  }

  /**
   * These messages with another one for somebody whose login ran out.
   *
   * @param message the message
   * @return new messages
   */
  public RefusalMessageSettings withExpired(MessageSettings message) {
    return new RefusalMessageSettings(login, refresh, message);
  }
}
