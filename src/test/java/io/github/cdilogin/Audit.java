package io.github.cdilogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Hears all that happens to logins. */
@ApplicationScoped
class Audit {

  private final List<LoginEvent> events = new ArrayList<>();

  void hear(@Observes LoginEvent event) {
    events.add(event);
  }

  /** What was heard since the last time. */
  List<LoginEvent> take() {
    List<LoginEvent> heard = List.copyOf(events);
    events.clear();
    return heard;
  }

  List<Class<?>> takeKinds() {
    return take().stream().<Class<?>>map(LoginEvent::getClass).toList();
  }
}
