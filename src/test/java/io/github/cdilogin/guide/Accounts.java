package io.github.cdilogin.guide;

/** The reader's way to his users; nothing of it ever runs. */
public interface Accounts {

  Account findByLoginId(String loginId);

  Account findByApiKey(String key);

  Account findByMailToken(String token);

  /** Whose name and password these are, or {@code null}. */
  Account check(String name, String password);
}
