package quickstart.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The errors at fields, without a Faces page. */
@ApplicationScoped
public class RecordedErrors extends FieldErrors {

  private final List<String> recorded = new ArrayList<>();

  @Override
  public void add(String field, String text) {
    recorded.add(field + ": " + text);
  }

  public List<String> recorded() {
    return recorded;
  }
}
