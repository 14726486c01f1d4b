package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.it.Page.Field;
import io.github.cdilogin.it.Page.Submission;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String HTML =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Log in</title></head><body>
      <form id="other"><input name="other" value="x"/></form>
      <form id="form" method="post" action="/app/login.xhtml?next=%2Fa%3Fb">
        <input type="hidden" name="form" value="form"/>
        <input id="form:name" name="form:name" type="text" value=""/>
        <input id="form:password" name="form:password" type="password"/>
        <input name="form:remember" type="checkbox" value="true"/>
        <input name="form:news" type="checkbox" checked="checked"/>
        <select name="form:language"><option value="en">English</option>
        <option value="de" selected>German</option></select>
        <input id="form:login" name="form:login" type="submit" value="Log in"/>
        <button id="form:cancel" name="form:cancel" type="submit" value="no">Cancel</button>
        <a id="form:link" href="#">Forgotten?</a>
        <input type="hidden" name="jakarta.faces.ViewState" value="-1:2"/>
      </form>
      </body></html>
      """;

  private final Page page =
      Page.of(
          new Answer(
              "GET",
              URI.create("http://127.0.0.1:8080/app/deep/login.xhtml"),
              200,
              HttpHeaders.of(Map.of(), (name, value) -> true),
              HTML,
              true));

  @Test
  void readsThePage() {
    assertThat(page.title()).isEqualTo("Log in");
    assertThat(page.text()).endsWith("Cancel Forgotten?");
    assertThat(page.viewState()).isEqualTo("-1:2");
    assertThat(page.element("form:login").val()).isEqualTo("Log in");
  }

  @Test
  void sendsWhatABrowserSendsAtAClick() {
    Submission sent = page.click("form:login", Map.of("form:name", "ann", "form:remember", "true"));

    assertThat(sent.action())
        .isEqualTo(URI.create("http://127.0.0.1:8080/app/login.xhtml?next=%2Fa%3Fb"));
    assertThat(sent.fields())
        .containsExactlyInAnyOrder(
            new Field("form", "form"),
            new Field("form:name", "ann"),
            new Field("form:password", ""),
            new Field("form:remember", "true"),
            new Field("form:news", "on"),
            new Field("form:language", "de"),
            new Field("form:login", "Log in"),
            new Field("jakarta.faces.ViewState", "-1:2"));
  }

  @Test
  void sendsTheClientIdOfALink() {
    assertThat(page.click("form:link", Map.of()).fields())
        .contains(new Field("form:link", "form:link"))
        .doesNotContain(new Field("form:login", "Log in"));
  }

  @Test
  void sendsWhatTheFacesScriptSends() {
    assertThat(page.ajax("form:cancel", Map.of("form:name", "ann")).fields())
        .contains(
            new Field("form:name", "ann"),
            new Field("jakarta.faces.source", "form:cancel"),
            new Field("jakarta.faces.partial.execute", "form:cancel form"),
            new Field("jakarta.faces.partial.render", "form"),
            new Field("jakarta.faces.behavior.event", "action"),
            new Field("jakarta.faces.partial.ajax", "true"),
            new Field("jakarta.faces.ViewState", "-1:2"))
        .doesNotContain(new Field("form:cancel", "no"), new Field("form:login", "Log in"));
  }

  @Test
  void refusesAFieldThatTheFormDoesNotHave() {
    assertThatThrownBy(() -> page.click("form:login", Map.of("form:nmae", "ann")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("form:nmae");
  }

  @Test
  void refusesAnElementThatIsNotThere() {
    assertThatThrownBy(() -> page.click("form:logout", Map.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("form:logout");
  }
}
