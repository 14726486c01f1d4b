package io.github.cdilogin;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of an application, which count how often they are asked. */
final class Accounts implements UserLoader {

  private final Map<String, Account> accounts = new HashMap<>();
  private int loads;
  private boolean failing;

  @Override
  public @Nullable LoginUser load(String loginId) {
    loads++;
    if (failing) {
      throw new IllegalStateException("The database is down");
    }
    return accounts.get(loginId);
  }

  Account add(String loginId) {
    Account account = new Account(loginId);
    accounts.put(loginId, account);
    return account;
  }

  void remove(Account account) {
    accounts.remove(account.getLoginId());
  }

  void fail() {
    failing = true;
  }

  void recover() {
    failing = false;
  }

  int loads() {
    return loads;
  }
}
