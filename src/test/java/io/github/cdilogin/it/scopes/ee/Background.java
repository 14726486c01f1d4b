package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that another thread does. */
@ApplicationScoped
public class Background {

  static final AtomicInteger RUN = new AtomicInteger();

  @LoginRequired
  @Asynchronous
  public CompletableFuture<String> work() {
    RUN.incrementAndGet();
    return Asynchronous.Result.complete("done");
  }

  @FreshLoginRequired(within = "PT10M")
  @Asynchronous
  public CompletableFuture<String> freshWork() {
    RUN.incrementAndGet();
    return Asynchronous.Result.complete("done");
  }
}
