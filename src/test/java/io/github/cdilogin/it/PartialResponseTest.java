package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartialResponseTest {
  @Test
  void readsARedirect() {
    PartialResponse partial =
        parse("<redirect url=\"/app/login.xhtml?a=1&amp;next=%2Fnotes.xhtml\"></redirect>");

    assertThat(partial.redirect()).contains("/app/login.xhtml?a=1&next=%2Fnotes.xhtml");
    assertThat(partial.updates()).isEmpty();
    assertThat(partial.error()).isEmpty();
  }

  @Test
  void readsUpdatesInTheirOrder() {
    PartialResponse partial =
        parse(
            "<changes><update id='form'><![CDATA[<p>Tom & Ann</p>]]></update>"
                + "<update id='j:jakarta.faces.ViewState:0'><![CDATA[42]]></update></changes>");

    assertThat(partial.redirect()).isEmpty();
    assertThat(partial.updates().keySet()).containsExactly("form", "j:jakarta.faces.ViewState:0");
    assertThat(partial.updates()).containsEntry("form", "<p>Tom & Ann</p>");
  }

  @Test
  void readsAnError() {
    PartialResponse partial =
        parse(
            "<error><error-name>java.lang.Exception</error-name>"
                + "<error-message><![CDATA[no]]></error-message></error>");

    assertThat(partial.error()).contains("java.lang.Exception: no");
  }

  @Test
  void refusesWhatABrowserWouldNotUnderstand() {
    assertThatThrownBy(() -> parse("<changes>")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> PartialResponse.parse("<html/>")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> PartialResponse.parse("")).isInstanceOf(AssertionError.class);
  }

  private static PartialResponse parse(String content) {
    return PartialResponse.parse(
        "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response id='j_id1'>"
            + content
            + "</partial-response>");
  }
}
