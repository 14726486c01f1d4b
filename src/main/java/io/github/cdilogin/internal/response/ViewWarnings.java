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
 * Mistakes about the login and refresh views that show at run time only: a deployment knows neither
 * what a view calls nor what serves it. Each is one warning in the log for each view. Only in
 * development its text is for the client, too. Thread-safe.
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
   * A page was refused and there is no view to redirect to, or it is the view that was refused.
   *
   * @return the text for a developer's page; {@code null} in production
   */
  public @Nullable String withoutView(LoginRequiredException refusal, HttpServletRequest request) {
    String view = requested(settings.viewsFor(refusal), request);
    boolean fresh = refusal instanceof FreshLoginRequiredException;
    return view == null
        ? report(fresh ? "no refresh view" : "no login view", LoginErrors.noView(refusal))
        : report("guarded " + view, LoginErrors.guardedView(view, refusal));
  }

  /**
   * A request is about to be answered with 404.
   *
   * @return the text for a developer's page; {@code null} in production and for every other page
   */
  public @Nullable String notFound(HttpServletRequest request) {
    String view = requested(settings.views().stream(), request);
    return view == null ? null : report("missing " + view, LoginErrors.missingView(view));
  }

  private static @Nullable String requested(Stream<String> views, HttpServletRequest request) {
    return views.filter(view -> ViewAddress.isOf(view, request)).findFirst().orElse(null);
  }

  private @Nullable String report(String once, String text) {
    if (reported.add(once)) {
      System.getLogger(ViewWarnings.class.getPackageName()).log(Level.WARNING, text);
    }
    return development ? text : null;
  }
}
