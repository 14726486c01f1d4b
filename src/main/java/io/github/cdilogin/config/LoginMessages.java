package io.github.cdilogin.config;

/**
 * What refused visitors are told.
 *
 * @param login a stranger
 * @param refresh somebody who has to prove himself again
 * @param expired somebody whose login ran out
 * @since 0.1.0
 */
public record LoginMessages(LoginMessage login, LoginMessage refresh, LoginMessage expired) {

  /** The library's own texts. */
  public static final LoginMessages DEFAULTS =
      new LoginMessages(
          LoginMessage.ours("message"), LoginMessage.ours("message"), LoginMessage.ours("expired"));

  /**
   * These messages with another one for strangers.
   *
   * @param message the message
   * @return new messages
   */
  public LoginMessages withLogin(LoginMessage message) {
    return new LoginMessages(message, refresh, expired);
  }

  /**
   * These messages with another one for somebody who has to prove himself again.
   *
   * @param message the message
   * @return new messages
   */
  public LoginMessages withRefresh(LoginMessage message) {
    return new LoginMessages(login, message, expired);
  }

  /**
   * These messages with another one for somebody whose login ran out.
   *
   * @param message the message
   * @return new messages
   */
  public LoginMessages withExpired(LoginMessage message) {
    return new LoginMessages(login, refresh, message);
  }
}
