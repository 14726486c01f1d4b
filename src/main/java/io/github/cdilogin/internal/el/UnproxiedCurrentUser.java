package io.github.cdilogin.internal.el;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.internal.login.CurrentUserBean;
import io.github.cdilogin.internal.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/**
 * The bean of the library behind a client proxy. A page may have hundreds of expressions, and a
 * proxy finds its bean anew in the request scope at each call, although one stateless instance
 * serves all requests. The instance is cached on the class of the proxy, so that it is unloaded
 * with the application.
 */
final class UnproxiedCurrentUser {

  private static final ClassValue<UnproxiedCurrentUser> CACHE =
      new ClassValue<>() {
        @Override
        protected UnproxiedCurrentUser computeValue(Class<?> type) {
          return new UnproxiedCurrentUser();
        }
      };

  private volatile boolean known;
  private volatile @Nullable CurrentUser bean;

  private UnproxiedCurrentUser() {}

  /** Returns the bean; outside of a request, or for another implementation, the object itself. */
  static CurrentUser of(CurrentUser proxy) {
    return CurrentRequest.state() == null ? proxy : CACHE.get(proxy.getClass()).behind(proxy);
  }

  private CurrentUser behind(CurrentUser proxy) {
    if (!known) {
      bean = proxy.as(CurrentUserBean.class).orElse(null);
      known = true;
    }
    CurrentUser found = bean;
    return found == null ? proxy : found;
  }
}
