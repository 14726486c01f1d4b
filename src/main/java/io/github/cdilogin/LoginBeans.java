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
class LoginBeans {

  /** Application-scoped, because a client proxy fits into beans of every scope. */
  @Produces
  @ApplicationScoped
  @Named("flashMessages")
  FlashMessages flashMessages() {
    return new FlashMessages(
        () -> Exchange.required("FlashMessages").request(), LoginBeans::takeCarried);
  }

  private static Optional<FlashMessage> takeCarried() {
    Exchange exchange = Exchange.required("FlashMessages");
    return exchange.setup().messages().take(exchange);
  }
}
