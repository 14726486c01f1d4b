package conformance.guarded;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Requires a login that was confirmed in this session. */
@FreshLoginRequired
@WebServlet({"/protected-fresh", "/protected-fresh/*"})
public class FreshPage extends GuardedPage {}
