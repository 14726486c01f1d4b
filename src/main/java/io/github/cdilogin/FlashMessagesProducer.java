package io.github.cdilogin;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.Optional;

/** Beans of ours that are no classes of this package. */
@Dependent
class FlashMessagesProducer {

  /** Application-scoped, because a client proxy fits into beans of every scope. */
  @Produces
  @ApplicationScoped
  @Named("flashMessages")
  FlashMessages flashMessages() {
    return new FlashMessages(
        () -> RequestState.required("FlashMessages").request(), FlashMessagesProducer::takeCarried);
  }

  private static Optional<FlashMessage> takeCarried() {
    RequestState state = RequestState.required("FlashMessages");
    return LoginRuntime.of(state).messages().take(state);
  }
}
