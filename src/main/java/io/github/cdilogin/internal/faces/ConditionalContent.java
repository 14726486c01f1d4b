package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.component.UIComponentBase;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Content that depends on the current user. The condition is checked in each phase, when the
 * content is decoded and when it is rendered, and not when the view is built: after a login by
 * Ajax, the response shows the content of the authenticated user. Content that is not shown is not
 * decoded, and its actions are not executed. It renders no markup of its own.
 *
 * @since 0.1.0
 */
public abstract class ConditionalContent extends UIComponentBase {

  static final String FAMILY = "io.github.cdilogin";

  ConditionalContent() {
    setRendererType(null);
  }

  /** Whether the content is shown for this user. */
  abstract boolean isFor(Authentication user);

  @Override
  public String getFamily() {
    return FAMILY;
  }

  /** The attribute {@code rendered} is read first, because it needs no user. */
  @Override
  public boolean isRendered() {
    return super.isRendered() && isFor(currentAuthentication());
  }

  static Authentication currentAuthentication() {
    RequestState state = CurrentRequest.state();
    return state == null ? Authentication.ANONYMOUS : state.authentication();
  }

  /** {@code <login:authenticated>}. */
  public static final class Authenticated extends ConditionalContent {

    /** Called by Faces. */
    public Authenticated() {}

    @Override
    boolean isFor(Authentication user) {
      return user.authenticated();
    }
  }

  /** {@code <login:anonymous>}. */
  public static final class Anonymous extends ConditionalContent {

    /** Called by Faces. */
    public Anonymous() {}

    @Override
    boolean isFor(Authentication user) {
      return user.user().isAnonymous();
    }
  }

  /** {@code <login:fresh>}, perhaps {@code within} a time. */
  public static final class Fresh extends ConditionalContent {

    private static final String WITHIN = "within";

    /** Called by Faces. */
    public Fresh() {}

    @Override
    boolean isFor(Authentication user) {
      Object within = getAttributes().get(WITHIN);
      return within == null ? user.fresh() : user.freshWithin(duration(within), now());
    }

    private Duration duration(Object within) {
      try {
        return within instanceof Duration given ? given : Duration.parse(within.toString());
      } catch (DateTimeParseException malformed) {
        throw new IllegalArgumentException(
            "login:fresh within=\"" + within + "\" is no duration such as PT10M", malformed);
      }
    }

    private static Instant now() {
      RequestState state = CurrentRequest.state();
      return state == null ? Instant.now() : state.now();
    }
  }

  /** {@code <login:remembered>}. */
  public static final class Remembered extends ConditionalContent {

    /** Called by Faces. */
    public Remembered() {}

    @Override
    boolean isFor(Authentication user) {
      return user.remembered();
    }
  }
}
