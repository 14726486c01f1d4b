package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.internal.configuration.PathRules;
import io.github.cdilogin.internal.configuration.PathRules.Access;

/** The part of the configuration that is about protected paths. */
abstract class ProtectedPathsConfiguration implements LoginConfiguration {

  private final ConfigurationValidator values = new ConfigurationValidator();
  private PathRules pathRules = PathRules.NONE;

  @Override
  public LoginConfiguration protect(String... patterns) {
    return add("protect", Access.LOGIN, patterns);
  }

  @Override
  public LoginConfiguration protectFresh(String... patterns) {
    return add("protectFresh", Access.FRESH_LOGIN, patterns);
  }

  @Override
  public LoginConfiguration permit(String... patterns) {
    return add("permit", Access.PERMITTED, patterns);
  }

  @Override
  public LoginConfiguration protectAfterFilters(boolean after) {
    values().open("protectAfterFilters");
    pathRules = pathRules.afterFilters(after);
    return this;
  }

  private LoginConfiguration add(String method, Access access, String... patterns) {
    values().open(method);
    for (String pattern : patterns) {
      values().pathPattern(method, pattern);
      pathRules = pathRules.with(pattern, access);
    }
    return this;
  }

  PathRules pathRules() {
    return pathRules;
  }

  /** Checks the values, and collects their problems. */
  ConfigurationValidator values() {
    return values;
  }
}
