package io.github.cdilogin.it.guardedmethods;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** A bean whose guarded methods the CDI container calls. */
@ApplicationScoped
public class Observer {

  @LoginRequired
  void note(@Observes Change change) {
    change.log().append("noted");
  }

  @Produces
  @Dependent
  @LoginRequired
  Report report() {
    return new Report("produced");
  }

  /** An event. */
  public record Change(StringBuilder log) {}

  /** What the producer makes. */
  public record Report(String text) {}
}
