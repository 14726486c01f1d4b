package conformance.guarded;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Somebody must be logged in; also in the sections, whose login views are their own. */
@LoginRequired
@WebServlet({
  "/protected",
  "/protected/*",
  "/first/protected",
  "/second/protected",
  "/third/protected"
})
public class ProtectedPage extends GuardedPage {}
