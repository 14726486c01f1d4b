package io.github.cdilogin.it.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was saved since the last call. */
@ApplicationScoped
public class Saved {

  private final List<String> notes = new CopyOnWriteArrayList<>();

  String add(String note) {
    notes.add(note);
    return "Saved as " + note;
  }

  String take() {
    String taken = notes.toString();
    notes.clear();
    return taken;
  }
}
