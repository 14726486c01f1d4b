package conformance.guarded;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Somebody must have proved within the last two seconds who he is. */
@FreshLoginRequired(within = "PT2S")
@WebServlet({"/protected-recent", "/protected-recent/*"})
public class RecentPage extends GuardedPage {}
