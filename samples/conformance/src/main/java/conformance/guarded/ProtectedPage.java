package conformance.guarded;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Requires a login, also in the sections, which have other login views. */
@LoginRequired
@WebServlet({
  "/protected",
  "/protected/*",
  "/first/protected",
  "/second/protected",
  "/third/protected"
})
public class ProtectedPage extends GuardedPage {}
