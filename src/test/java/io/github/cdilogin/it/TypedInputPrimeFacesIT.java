package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Components that decode parameters with other names than their own. */
class TypedInputPrimeFacesIT extends TypedInputContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.withPrimeFaces(TypedInputApplication.named("input-prime"));
  }

  @Test
  void comesBackInTheComponentsOfPrimeFaces() {
    Page page = logIn("ada").get("app/prime.xhtml").page();
    page.document().select("input[name='f:tabs:flag_input']").removeAttr("checked");
    page.document().select("input[name=f:sizes]").forEach(size -> size.attr("checked", true));
    page.document().select("[name='f:color_input'] option[selected]").removeAttr("selected");
    page.document()
        .select("[name='f:color_input'] option[value=blue]")
        .attr("selected", "selected");
    List.of("f:password", "f:typed", "f:table:0:cell").forEach(id -> page.element(id).val("typed"));
    loseSession();

    Page back =
        logInAgain(press(page, "save", Map.of("f:name", "typed", "f:number_hinput", "8")), "ada")
            .page();

    assertThat(back.element("f:name").val()).isEqualTo("typed");
    assertThat(back.document().select("[name='f:color_input'] option[selected]").eachAttr("value"))
        .containsExactly("blue");
    assertThat(back.document().select("input[name=f:sizes][checked]").eachAttr("value"))
        .containsExactly("S", "M", "L");
    assertThat(back.document().select("input[name='f:tabs:flag_input'][checked]")).isEmpty();
    for (String id : List.of("f:password", "f:typed", "f:table:0:cell")) {
      assertThat(back.element(id).val()).isIn("of the server", "");
    }
    assertThat(browser.submit(back, "f:save", Map.of())).hasStatus(200);
    assertThat(browser.get("entries")).hasBody("[typed 8 blue S,M,L false]");
  }
}
