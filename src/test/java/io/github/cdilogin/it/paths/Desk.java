package io.github.cdilogin.it.paths;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;

/** The actions of the pages, without a guard of their own. */
@Named
@ApplicationScoped
public class Desk {

  private final AtomicInteger written = new AtomicInteger();

  public void write() {
    written.incrementAndGet();
  }

  public String getId() {
    return "";
  }

  public void setId(String id) {}

  public String navigateToTagged() {
    return "/tagged.xhtml";
  }

  public String navigate() {
    return "/app/notes.xhtml";
  }

  int take() {
    return written.getAndSet(0);
  }
}
