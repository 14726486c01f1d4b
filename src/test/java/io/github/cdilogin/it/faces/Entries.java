package io.github.cdilogin.it.faces;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the actions of the pages have written. */
@ApplicationScoped
public class Entries {

  private final List<String> notes = new CopyOnWriteArrayList<>();

  void add(String note) {
    notes.add(note);
  }

  String take() {
    String taken = notes.toString();
    notes.clear();
    return taken;
  }
}
