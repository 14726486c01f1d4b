package io.github.cdilogin.it.rest;

import io.github.cdilogin.LoginEvent.Unauthorized;
import io.github.cdilogin.it.log.LibraryLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes each refusal beside what the library logs. */
@ApplicationScoped
public class Audit {

  @Inject LibraryLog log;

  void refused(@Observes Unauthorized refusal) {
    log.add("refused " + refusal.guardedMember());
  }
}
