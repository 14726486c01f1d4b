package conformance.guarded;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.annotation.WebServlet;

/** Somebody must have proved in this session who he is. */
@FreshLoginRequired
@WebServlet({"/protected-fresh", "/protected-fresh/*"})
public class FreshPage extends GuardedPage {}
