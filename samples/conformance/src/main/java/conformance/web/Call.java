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

/** A request and its response, in the terms of section 1 of the contract. */
public record Call(HttpServletRequest request, HttpServletResponse response) {

  /** Reads a parameter of the query, else of the form. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** Reads a parameter as {@link #parameter}; responds with 400 if it is missing. */
  public String required(String name) {
    return parameter(name).orElseThrow(() -> new BadRequest(HttpServletResponse.SC_BAD_REQUEST));
  }

  /** Reads a parameter that is {@code 1} for true and {@code 0} for false. */
  public boolean flag(String name, boolean otherwise) {
    return switch (parameter(name).orElse("")) {
      case "1" -> true;
      case "0" -> false;
      default -> otherwise;
    };
  }

  /** Returns the user of the parameter {@code user}; responds with 404 if there is none. */
  public Person user(People people) {
    return parameter("user").flatMap(people::find).orElseThrow(Call::notFound);
  }

  /** Creates the exception for a response with 404. */
  public static RuntimeException notFound() {
    return new BadRequest(HttpServletResponse.SC_NOT_FOUND);
  }

  /** Creates the exception for a response with 400. */
  public static RuntimeException malformed() {
    return new BadRequest(HttpServletResponse.SC_BAD_REQUEST);
  }

  /** Writes a JSON object with one text, which may be null. */
  public void json(String name, String value) throws IOException {
    json(Json.createObjectBuilder().add(name, orNull(value)).build());
  }

  /** Writes a JSON object with one value. */
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

  /** Writes an empty response. */
  public void done() {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  /** Returns a text as a JSON string. */
  public static JsonValue orNull(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  private void write(String type, String body) throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(body);
  }
}
