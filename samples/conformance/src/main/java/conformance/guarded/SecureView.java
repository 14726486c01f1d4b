package conformance.guarded;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The guard of {@code /secure/page.xhtml}, called by its view action before anything is shown. */
@Named
@RequestScoped
@LoginRequired
public class SecureView {

  /** Reached by somebody who is logged in; stays on the page. */
  public void enter() {
    // The guard in front of it is all there is to do.
  }
}
