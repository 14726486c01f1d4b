package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.internal.configuration.RememberCookieSettings;
import io.github.cdilogin.internal.input.TypedInputCodec;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of the configuration that is about the remember cookie. */
abstract class RememberCookieConfiguration extends DefaultFacesConfiguration {

  private @Nullable Function<String, RememberTokenCodec> codecs;
  private @Nullable Function<String, TypedInputCodec> inputCodecs;
  private RememberCookieSettings rememberCookie = RememberCookieSettings.DEFAULTS;

  @Override
  public LoginConfiguration secretKey(String key, String... olderKeys) {
    values().open("secretKey");
    List<String> ring = new ArrayList<>();
    ring.add(Objects.requireNonNullElse(key, ""));
    Stream.of(olderKeys).filter(Objects::nonNull).forEach(ring::add);
    List<DeploymentProblem> weak =
        key == null
            ? List.of(DeploymentErrors.nullKey(values().place("secretKey")))
            : values().weakKeys(ring);
    values().put("secretKey", weak);
    codecs = weak.isEmpty() ? audience -> new RememberTokenCodec(ring, audience) : null;
    inputCodecs = weak.isEmpty() ? audience -> new TypedInputCodec(ring, audience) : null;
    return this;
  }

  @Override
  public LoginConfiguration rememberCookieName(String name) {
    values().open("rememberCookieName");
    return rememberCookie(
        rememberCookie.withName(
            values()
                .matching(
                    "rememberCookieName",
                    ConfigurationValidator.TOKEN,
                    name,
                    "a cookie's name",
                    "remember_token")));
  }

  @Override
  public LoginConfiguration rememberCookieDuration(Duration duration) {
    values().open("rememberCookieDuration");
    return rememberCookie(
        rememberCookie.withDuration(values().positive("rememberCookieDuration", duration)));
  }

  @Override
  public LoginConfiguration rememberCookieDomain(String domain) {
    values().open("rememberCookieDomain");
    return rememberCookie(
        rememberCookie.withDomain(
            values()
                .matching(
                    "rememberCookieDomain",
                    ConfigurationValidator.DOMAIN,
                    domain,
                    "a domain name",
                    "example.org")));
  }

  @Override
  public LoginConfiguration rememberCookiePath(String path) {
    values().open("rememberCookiePath");
    return rememberCookie(
        rememberCookie.withPath(
            values()
                .matching(
                    "rememberCookiePath",
                    ConfigurationValidator.COOKIE_PATH,
                    path,
                    "a path that begins with a slash",
                    "/app")));
  }

  @Override
  public LoginConfiguration rememberCookieSecure(CookieSecure secure) {
    values().open("rememberCookieSecure");
    return rememberCookie(rememberCookie.withSecure(Objects.requireNonNull(secure, "secure")));
  }

  @Override
  public LoginConfiguration rememberCookieHttpOnly(boolean httpOnly) {
    values().open("rememberCookieHttpOnly");
    return rememberCookie(rememberCookie.withHttpOnly(httpOnly));
  }

  @Override
  public LoginConfiguration rememberCookieSameSite(SameSite sameSite) {
    values().open("rememberCookieSameSite");
    return rememberCookie(
        rememberCookie.withSameSite(Objects.requireNonNull(sameSite, "sameSite")));
  }

  @Override
  public LoginConfiguration rememberCookieAudience(String audience) {
    values().open("rememberCookieAudience");
    return rememberCookie(
        rememberCookie.withAudience(Objects.requireNonNull(audience, "audience")));
  }

  @Override
  public LoginConfiguration rememberCookieRefreshEachRequest(boolean refresh) {
    values().open("rememberCookieRefreshEachRequest");
    return rememberCookie(rememberCookie.withRefreshEachRequest(refresh));
  }

  /** Signs remember cookies; {@code null} without a key, or with a weak one. */
  @Nullable RememberTokenCodec codec(String audience) {
    return codecs == null ? null : codecs.apply(audience);
  }

  /** Signs forms and encrypts typed input; {@code null} without a key, or with a weak one. */
  @Nullable TypedInputCodec inputCodec(String audience) {
    return inputCodecs == null ? null : inputCodecs.apply(audience);
  }

  RememberCookieSettings rememberCookie() {
    return rememberCookie;
  }

  private LoginConfiguration rememberCookie(RememberCookieSettings settings) {
    rememberCookie = settings;
    return this;
  }
}
