package io.github.cdilogin.it;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * An HTML page with what a browser needs to know of its forms. It depends on no Faces
 * implementation: whatever hidden fields a form has are sent back with it.
 */
public final class Page {
  private static final String VIEW_STATE = "jakarta.faces.ViewState";
  private static final String BUTTONS =
      "button, input[type=submit], input[type=button], input[type=image], input[type=reset]";

  private final Document document;

  private Page(Document document) {
    this.document = document;
  }

  static Page of(Answer answer) {
    return new Page(Jsoup.parse(answer.body(), answer.uri().toString()));
  }

  /** For questions by CSS selector. */
  public Document document() {
    return document;
  }

  public String title() {
    return document.title();
  }

  /** What a reader sees, white space collapsed. */
  public String text() {
    return document.body().text();
  }

  /** The element with this client id; an id that is not on the page is an error. */
  public Element element(String id) {
    return Optional.ofNullable(document.getElementById(id))
        .orElseThrow(() -> new AssertionError("No element '" + id + "' in:\n" + document));
  }

  /** The Faces view state of the page's first form. */
  public String viewState() {
    return Optional.ofNullable(document.selectFirst("input[name=" + VIEW_STATE + "]"))
        .map(Element::val)
        .orElseThrow(() -> new AssertionError("No view state in:\n" + document));
  }

  /** What a click on this button or command link sends, with these fields filled in. */
  Submission click(String id, Map<String, String> values) {
    Element source = element(id);
    List<Field> fields = filled(source, values);
    fields.add(source.hasAttr("name") ? new Field(source.attr("name"), source.val()) : mark(id));
    return new Submission(action(source), fields);
  }

  /** What the Faces script sends for {@code <f:ajax execute="@form" render="@form"/>}. */
  Submission ajax(String id, Map<String, String> values) {
    return ajax(id, values, form(element(id)).id());
  }

  /** As {@link #ajax(String, Map)}, which renders another component. */
  Submission ajax(String id, Map<String, String> values, String render) {
    Element source = element(id);
    String form = form(source).id();
    List<Field> fields = filled(source, values);
    fields.add(new Field("jakarta.faces.source", id));
    fields.add(new Field("jakarta.faces.partial.event", "click"));
    fields.add(new Field("jakarta.faces.partial.execute", id + " " + form));
    fields.add(new Field("jakarta.faces.partial.render", render));
    fields.add(new Field("jakarta.faces.behavior.event", "action"));
    fields.add(new Field("jakarta.faces.partial.ajax", "true"));
    return new Submission(action(source), fields);
  }

  /** A command link has no name: its script adds its client id instead. */
  private static Field mark(String id) {
    return new Field(id, id);
  }

  private List<Field> filled(Element source, Map<String, String> values) {
    FormElement form = form(source);
    requireFields(form, values.keySet());
    Set<String> left = names(form.select(BUTTONS));
    left.addAll(values.keySet());
    List<Field> fields = new ArrayList<>();
    for (KeyVal field : form.formData()) {
      if (!left.contains(field.key())) {
        fields.add(new Field(field.key(), field.value()));
      }
    }
    values.forEach((name, value) -> fields.add(new Field(name, value)));
    return fields;
  }

  /** A misspelt field would be ignored by the server, and the test would prove nothing. */
  private static void requireFields(FormElement form, Set<String> names) {
    Set<String> known = names(form.elements());
    if (!known.containsAll(names)) {
      throw new AssertionError("The form has the fields " + known + ", not all of " + names);
    }
  }

  private static Set<String> names(List<Element> elements) {
    return elements.stream().map(element -> element.attr("name")).collect(toSet());
  }

  private static URI action(Element source) {
    return URI.create(form(source).absUrl("action"));
  }

  private static FormElement form(Element source) {
    return Optional.ofNullable(source.closest("form"))
        .map(FormElement.class::cast)
        .orElseThrow(() -> new AssertionError("Not in a form: " + source));
  }

  record Field(String name, String value) {}

  record Submission(URI action, List<Field> fields) {}
}
