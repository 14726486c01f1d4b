package conformance.guarded;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The guard of {@code /secure/page.xhtml}, which asks it before anything is shown. */
@Named
@RequestScoped
@LoginRequired
public class SecureView {

  /** True, behind a guard. */
  public boolean isEntered() {
    return true;
  }
}
