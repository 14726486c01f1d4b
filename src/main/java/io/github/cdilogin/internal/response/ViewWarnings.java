package io.github.cdilogin.internal.response;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.problem.LoginErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logs problems with the login and refresh views that are found at run time: a deployment finds
 * only what is certain. Each problem is logged once for each view. In development the text is also
 * sent to the client. Thread-safe.
 */
public final class ViewWarnings {

  private final LoginSettings settings;
  private final boolean development;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  public ViewWarnings(LoginSettings settings, boolean development) {
    this.settings = settings;
    this.development = development;
  }

  /**
   * Called if a page was refused and there is no view for the redirect, or if the view itself was
   * refused.
   *
   * @return the text of the error page in development; {@code null} in production
   */
  public @Nullable String withoutView(LoginRequiredException refusal, HttpServletRequest request) {
    String view = requested(settings.viewsFor(refusal), request);
    boolean fresh = refusal instanceof FreshLoginRequiredException;
    return view == null
        ? report(fresh ? "no refresh view" : "no login view", LoginErrors.noView(refusal))
        : report("guarded " + view, LoginErrors.guardedView(view, refusal));
  }

  /**
   * Called before a 404 is sent.
   *
   * @return the text of the error page in development; {@code null} in production, and for a page
   *     that is not a view
   */
  public @Nullable String notFound(HttpServletRequest request) {
    String view = requested(settings.views().stream(), request);
    return view == null ? null : report("missing " + view, LoginErrors.missingView(view));
  }

  private static @Nullable String requested(Stream<String> views, HttpServletRequest request) {
    return views.filter(view -> ViewAddress.isOf(view, request)).findFirst().orElse(null);
  }

  private @Nullable String report(String key, String text) {
    if (reported.add(key)) {
      System.getLogger(ViewWarnings.class.getPackageName()).log(Level.WARNING, text);
    }
    return development ? text : null;
  }
}
