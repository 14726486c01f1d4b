package io.github.cdilogin.internal.flash;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The messages of the library to users. The texts are in {@link TextBundles}; a code names one of
 * them where it travels by itself.
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
  OTHER_LOGIN("page.other-login", "other-login");

  private final String key;
  private final String code;

  MessageKey(String key, String code) {
    this.key = key;
    this.code = code;
  }

  /**
   * The text of a code.
   *
   * @param code any text
   * @return the text; empty if it is no code
   */
  public static Optional<MessageKey> ofCode(String code) {
    return Stream.of(values()).filter(text -> text.code.equals(code)).findFirst();
  }

  /**
   * The code, which can be the value of a cookie.
   *
   * @return letters
   */
  public String code() {
    return code;
  }

  /** The key in a bundle. */
  String key() {
    return key;
  }
}
