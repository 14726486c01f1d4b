package conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URL;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The profile of the contract for this copy of the application, which is its deployment name.
 *
 * <p>The library is configured when the CDI container starts. An application server has no servlet
 * context then, and a servlet container has no {@code java:app/AppName}. On every server the
 * location of this class contains the name: {@code .../NAME/WEB-INF/classes/}.
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

  /** Returns the name as in the context path, without the slash. */
  public String name() {
    return name;
  }

  public boolean isOneOf(String... names) {
    return Set.of(names).contains(name);
  }
}
