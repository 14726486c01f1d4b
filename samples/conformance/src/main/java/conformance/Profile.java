package conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URL;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which profile of the contract this copy of the application runs: the name that it was
 * deployed under.
 *
 * <p>The library asks for its configuration when the CDI container starts. No servlet context is
 * there yet on an application server, and no {@code java:app/AppName} on a servlet container. What
 * every server has is the place that it loads this class from: {@code .../NAME/WEB-INF/classes/}.
 */
@ApplicationScoped
public class Profile {

  private static final Pattern PLACE = Pattern.compile(".*?([^/]+?)(?:\\.war)?[!*]?/WEB-INF/.*");

  private final String name;

  /** Called by CDI. */
  public Profile() {
    URL place = Profile.class.getResource("Profile.class");
    Matcher matcher = PLACE.matcher(String.valueOf(place));
    if (!matcher.matches()) {
      throw new IllegalStateException("Not in a web application: " + place);
    }
    name = matcher.group(1);
  }

  /** As in the context path, without the slash. */
  public String name() {
    return name;
  }

  public boolean isOneOf(String... names) {
    return Set.of(names).contains(name);
  }
}
