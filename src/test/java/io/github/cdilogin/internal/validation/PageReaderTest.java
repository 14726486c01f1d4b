package io.github.cdilogin.internal.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expressions that a page is certain to evaluate. */
class PageReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>#{a.b}</p>                                                           | a.b
          <p title="#{a.b}"/>                                                     | a.b
          <p>x ${ a.b } y</p>                                                     | a.b
          <p>#{a.b.c}</p>                                                         | a.b
          <p>#{a.b(1, 'x')}</p>                                                   | a.b
          <h:form><h:inputText value="#{a.b}"/></h:form>                          | a.b
          <h:form><h:commandButton action="#{a.b}"/></h:form>                     | a.b
          <h:form><h:commandButton actionListener="#{a.b}"/></h:form>             | a.b
          <h:form><p:panelGrid><p:password value="#{a.b}"/></p:panelGrid></h:form> | a.b
          <f:view><f:metadata><f:viewAction action="#{a.b}"/></f:metadata></f:view> | a.b
          <p>before</p><ui:composition template="t.xhtml"><ui:define name="x"><p>#{a.b}</p></ui:define></ui:composition> | a.b
          <ui:fragment><button jsf:action="#{a.b}">go</button></ui:fragment>      | a.b
          <script><![CDATA[ if (1 < 2) "#{a.b}" ]]></script>                      | a.b
          """)
  void readsWhatIsShownOrSent(String body, String use) {
    List<String> expected = use == null ? List.of() : List.of(use);
    assertThat(uses(page(body))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>#{a}</p>",
        "<p>#{a.b ? 1 : 2}</p>",
        "<p>#{not a.b}</p>",
        "<!-- #{a.b} -->",
        "<h:panelGroup rendered='#{x}'><p>#{a.b}</p></h:panelGroup>",
        "<div jsf:rendered='#{x}'>#{a.b}</div>",
        "<h:commandButton rendered='#{x}' action='#{a.b}'/>",
        "<c:if test='#{x}'><p>#{a.b}</p></c:if>",
        "<ui:fragment rendered='#{x}'>#{a.b}</ui:fragment>",
        "<ui:repeat value='#{x}' var='y'>#{a.b}</ui:repeat>",
        "<ui:remove>#{a.b}</ui:remove>",
        "<ui:include src='x.xhtml'><ui:param name='y' value='#{a.b}'/></ui:include>",
        "<h:dataTable value='#{x}'><h:column>#{a.b}</h:column></h:dataTable>",
        "<f:facet name='x'>#{a.b}</f:facet>",
        "<f:metadata><f:viewAction if='#{x}' action='#{a.b}'/></f:metadata>",
        "<f:metadata><f:viewParam name='x' value='#{a.b}'/></f:metadata>",
        "<p:dialog>#{a.b}</p:dialog>",
        "<o:any>#{a.b}</o:any>",
        "<o:any value='#{a.b}'/>",
        "<h:commandButton binding='#{a.b}'/>",
        "<c:set var='a' value='#{x}'/><p>#{a.b}</p>",
        "<p>#{a.b}</p><ui:composition>shown</ui:composition>",
        "<ui:composition>shown</ui:composition><p>#{a.b}</p>",
        "<p>#{a.b}",
        "<p>&nbsp;#{a.b}</p>",
      })
  void ignoresWhatMayBeLeftOut(String body) {
    assertThat(uses(page(body))).isEmpty();
  }

  @Test
  void readsNoPageWithAnExternalEntity() {
    assertThat(
            uses(
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                    + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>&x;#{a.b}</p></html>"))
        .isEmpty();
  }

  private static List<String> uses(String page) {
    return PageReader.read(new ByteArrayInputStream(page.getBytes(UTF_8))).stream()
        .map(use -> use.bean() + "." + use.member())
        .toList();
  }

  private static String page(String body) {
    return """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:jsf="jakarta.faces"
          xmlns:f="jakarta.faces.core" xmlns:ui="http://xmlns.jcp.org/jsf/facelets"
          xmlns:c="jakarta.tags.core" xmlns:p="primefaces" xmlns:o="omnifaces.ui">
    %s
    </html>
    """
        .formatted(body);
  }
}
