package io.github.cdilogin.it.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the actions of the pages have written since the last call. */
@ApplicationScoped
public class Entries {

  private final List<String> entries = new CopyOnWriteArrayList<>();

  public void add(String entry) {
    entries.add(entry);
  }

  String take() {
    String taken = entries.toString();
    entries.clear();
    return taken;
  }
}
