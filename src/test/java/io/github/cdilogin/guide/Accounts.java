package io.github.cdilogin.guide;

/** The users of the snippets; no test runs it. */
public interface Accounts {

  Account findByLoginId(String loginId);

  Account findByApiKey(String key);

  Account findByMailToken(String token);

  /** Whose name and password these are, or {@code null}. */
  Account check(String name, String password);
}
