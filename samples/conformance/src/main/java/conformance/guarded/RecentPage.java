package conformance.guarded;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Requires a login that was confirmed within the last two seconds. */
@FreshLoginRequired(within = "PT2S")
@WebServlet({"/protected-recent", "/protected-recent/*"})
public class RecentPage extends GuardedPage {}
