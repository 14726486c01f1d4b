package conformance.guarded;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The guarded bean of {@code /secure/page.xhtml}, which calls it before it is rendered. */
@Named
@RequestScoped
@LoginRequired
public class SecureView {

  /** Returns {@code true}, if the guard permits it. */
  public boolean isEntered() {
    return true;
  }
}
