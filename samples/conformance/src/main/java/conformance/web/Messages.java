package conformance.web;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;

/** {@code /messages}: the flash messages of the library. Reading removes them. */
@WebServlet("/messages")
public class Messages extends Endpoint {

  private final FlashMessages flash = bean(FlashMessages.class);

  @Override
  protected void answer(Call call) throws IOException {
    JsonArrayBuilder messages = Json.createArrayBuilder();
    for (FlashMessage message : flash.take()) {
      messages.add(Json.createArrayBuilder().add(message.category()).add(message.text()));
    }
    call.json(messages.build());
  }
}
