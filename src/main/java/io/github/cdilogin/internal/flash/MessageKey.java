package io.github.cdilogin.internal.flash;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The messages of the library for users. {@link TextBundles} has the texts; the code of a message
 * is the value of the {@link MessageCookie}.
 */
public enum MessageKey {
  /** For an anonymous user who requested a guarded page. */
  LOGIN("login.required", "login"),
  /** For a login that is not fresh enough. */
  REFRESH("login.refresh", "refresh"),
  /** For an expired login. */
  EXPIRED("login.expired", "expired"),
  /** For a form whose page has expired: it was not executed. */
  PAGE_EXPIRED("page.expired", "page-expired"),
  /** For a form whose page was rendered for another login: it was not executed. */
  OTHER_LOGIN("page.other-login", "other-login"),
  /** For a page of a conversation or flow that no longer exists. */
  STEPS_ENDED("page.steps-ended", "steps-ended"),
  /** For typed input that is too large to be kept. */
  INPUT_TOO_LARGE("input.too-large", "input-too-large"),
  /** For typed input that is shown again. */
  INPUT_KEPT("input.kept"),
  /** For the button that leads to the login view, with the typed input. */
  INPUT_CONTINUE("input.continue");

  private static final String NONE = "";

  private final String key;
  private final String code;

  MessageKey(String key) {
    this(key, NONE);
  }

  MessageKey(String key, String code) {
    this.key = key;
    this.code = code;
  }

  /**
   * Returns the message with a code.
   *
   * @param code any text
   * @return the message; empty if there is none
   */
  public static Optional<MessageKey> ofCode(String code) {
    return Stream.of(values())
        .filter(text -> !text.code.equals(NONE) && text.code.equals(code))
        .findFirst();
  }

  /**
   * Returns the code, which is a valid cookie value; empty for a text that no cookie carries.
   *
   * @return the code
   */
  public String code() {
    return code;
  }

  /** Returns the key in a resource bundle. */
  String key() {
    return key;
  }
}
