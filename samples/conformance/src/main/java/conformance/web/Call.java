package conformance.web;

import conformance.people.People;
import conformance.people.Person;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A request and its answer, in the words of section 1 of the contract. */
public record Call(HttpServletRequest request, HttpServletResponse response) {

  /** From the query or the form; where both have it, the query comes first. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** As {@link #parameter}; without it the answer is 400. */
  public String required(String name) {
    return parameter(name).orElseThrow(() -> new BadRequest(HttpServletResponse.SC_BAD_REQUEST));
  }

  /** {@code 1} is yes and {@code 0} is no. */
  public boolean flag(String name, boolean otherwise) {
    return switch (parameter(name).orElse("")) {
      case "1" -> true;
      case "0" -> false;
      default -> otherwise;
    };
  }

  /** The user that the parameter {@code user} names; 404 without one. */
  public Person user(People people) {
    return parameter("user").flatMap(people::find).orElseThrow(Call::notFound);
  }

  /** To throw where the answer is 404. */
  public static RuntimeException notFound() {
    return new BadRequest(HttpServletResponse.SC_NOT_FOUND);
  }

  /** To throw where the answer is 400. */
  public static RuntimeException malformed() {
    return new BadRequest(HttpServletResponse.SC_BAD_REQUEST);
  }

  /** Answers with an object of one value; a text may be null. */
  public void json(String name, String value) throws IOException {
    json(Json.createObjectBuilder().add(name, orNull(value)).build());
  }

  /** Answers with an object of one value. */
  public void json(String name, boolean value) throws IOException {
    json(Json.createObjectBuilder().add(name, value).build());
  }

  public void json(JsonObjectBuilder value) throws IOException {
    json(value.build());
  }

  public void json(JsonStructure value) throws IOException {
    write("application/json", value.toString());
  }

  public void text(String value) throws IOException {
    write("text/plain", value);
  }

  /** Answers with nothing. */
  public void done() {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** A text as JSON has it. */
  public static JsonValue orNull(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  private void write(String type, String body) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(body);
  }
}
