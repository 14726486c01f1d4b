package io.github.cdilogin.internal.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.refusal.RejectedForm;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected forms, up to the page that shows the input again. */
class TypedInputServicesTest extends ApplicationTest {

  private static final InputNames NAMES = InputNames.of(Map.of("f:name", true), List.of());
  private static final Pattern FIELD =
      Pattern.compile("name=\"" + TypedInputServices.INPUT + "\" value=\"([\\w-]+)\"");

  private final Account ben = accounts.add("ben");

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login.xhtml").loginView("/other", "/login").secretKey(KEY));

  TypedInputServicesTest() {
    super(
        new TestServletContext().servlet("faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml"));
  }

  @Test
  void aFormIsSignedForALoginAndForInputs() throws Exception {
    assertThat(formField(NAMES)).isNull();
    browser.asks(() -> logins.login(ann));
    assertThat(formField(NAMES)).isNotNull();
    assertThat(formField(InputNames.NONE)).isNull();
  }

  @Test
  void inputOfAnAnonymousClientIsCarriedToTheLoginView() throws Exception {
    String form = formOf(ann);

    TestResponse carried = reject(form, "typed");
    String field = fieldIn(carried);

    assertThat(carried.getStatus()).isEqualTo(200);
    assertThat(carried.getContentAsString())
        .contains("action=\"/app/login.xhtml?next=%2Fapp%2Fnotes%3F")
        .contains("Continue to log in");
    assertThat(carriedBy(field)).isEqualTo(field);
    assertThat(carriedBy(field + "A")).isNull();
  }

  @Test
  void inputIsTakenOnceByItsUserForItsView() throws Exception {
    String field = fieldSubmittedBy(ann);

    assertThat(take("/other.xhtml")).isNull();
    assertThat(take("/notes.xhtml").values()).isEqualTo(Map.of("f:name", List.of("typed")));
    assertThat(take("/notes.xhtml")).isNull();
    assertThat(carriedBy(field)).as("a field of a user who has logged in").isNull();
  }

  @Test
  void inputIsNotTakenAfterTenMinutes() throws Exception {
    String field = fieldSubmittedBy(ann);
    clock.advance(Duration.ofMinutes(10));

    assertThat(take("/notes.xhtml")).isNull();
    assertThat(carriedBy(field)).isNull();
  }

  @Test
  void inputIsNotTakenByAnotherUser() throws Exception {
    fieldSubmittedBy(ben);

    assertThat(take("/notes.xhtml")).isNull();
  }

  @Test
  void inputOfTheUserIsKeptInTheSession() throws Exception {
    browser.asks(() -> logins.login(ann));
    String form = formField(NAMES);

    TestResponse redirected = reload(form, "typed");

    assertThat(redirected.getStatus()).isEqualTo(302);
    assertThat(take("/notes.xhtml")).isNotNull();
  }

  @Test
  void inputOfAnotherUserIsDropped() throws Exception {
    String form = formOf(ann);
    browser.asks(() -> logins.login(ben));

    assertThat(reload(form, "typed").getStatus()).isEqualTo(302);
    assertThat(take("/notes.xhtml")).isNull();
  }

  @Test
  void aPublicPageOfALoginThatHasEndedLeadsToTheLoginView() throws Exception {
    TestResponse carried = reload(formOf(ann), "typed");

    assertThat(carried.getContentAsString()).contains("action=\"/app/login.xhtml?next=");
  }

  @Test
  void aPublicPageIsLoadedAgainIfTheLoginViewIsNoFacesView() throws Exception {
    String form = formOf(ann);

    TestResponse reloaded =
        send("/app/other/notes", form, "typed", () -> RejectedForm.answer(MessageKey.PAGE_EXPIRED));

    assertThat(reloaded.getHeader("Location")).startsWith("/app/other/notes");
  }

  @Test
  void tooMuchInputIsDroppedWithAMessage() throws Exception {
    TestResponse redirected = reject(formOf(ann), "x".repeat(33_000));

    assertThat(redirected.getStatus()).isEqualTo(302);
    assertThat(redirected.getHeaders("Set-Cookie").toString()).contains("=input-too-large;");
  }

  @Test
  void scriptsGetAPartialResponse() throws Exception {
    browser.header("Faces-Request", "partial/ajax");

    String partial = reject(formOf(ann), "typed").getContentAsString();

    assertThat(partial)
        .contains("<partial-response><changes><update id=\"jakarta.faces.ViewBody\">")
        .contains("<update id=\"jakarta.faces.Resource\"><![CDATA[<script src=\"")
        .contains("/jakarta.faces.resource/continue.js");
  }

  @Test
  void htmxReplacesItsPage() throws Exception {
    browser.header("HX-Request", "true").header("HX-Boosted", "true");

    TestResponse replaced = reject(formOf(ann), "typed");

    assertThat(replaced.getHeader("HX-Retarget")).isEqualTo("body");
    assertThat(replaced.getHeader("HX-Reswap")).isEqualTo("innerHTML");
    assertThat(replaced.getHeader("HX-Push-Url")).isEqualTo("false");
    assertThat(replaced.getContentAsString())
        .startsWith("<form id=\"cdi-login-continue\" ")
        .contains("/jakarta.faces.resource/continue.js")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", ""})
  void onlyFormsHaveInput(String type) throws Exception {
    String form = formOf(ann);
    browser.header("Content-Type", type);

    TestResponse redirected =
        send(
            "POST",
            "/app/notes",
            form,
            "typed",
            this::refuseInRequest,
            faces -> faces.mapping(ServletMapping.exactly("faces")));

    assertThat(redirected.getStatus()).isEqualTo(302);
  }

  @Test
  void programsGetTheUsualResponse() throws Exception {
    String form = formOf(ann);
    browser.header("X-Requested-With", "XMLHttpRequest");

    assertThat(reject(form, "typed").getStatus()).isEqualTo(401);
  }

  private boolean refuseInRequest() {
    refuse();
    return true;
  }

  private TestResponse reject(String form, String typed) throws Exception {
    return send("/app/notes", form, typed, this::refuseInRequest);
  }

  private TestResponse reload(String form, String typed) throws Exception {
    return send("/app/notes", form, typed, () -> RejectedForm.answer(MessageKey.PAGE_EXPIRED));
  }

  private TestResponse send(String path, String form, String typed, Callable<?> page)
      throws Exception {
    return send(
        "POST",
        path,
        form,
        typed,
        page,
        request ->
            request
                .mapping(ServletMapping.exactly("faces"))
                .header("Content-Type", "application/x-www-form-urlencoded"));
  }

  private TestResponse send(
      String method,
      String path,
      String form,
      String typed,
      Callable<?> page,
      Function<TestRequest, TestRequest> change)
      throws Exception {
    String query =
        TypedInputServices.FORM + "=" + form + "&f:name=" + URLEncoder.encode(typed, UTF_8);
    TestResponse response = new TestResponse();
    browser.send(
        change.apply(browser.request(method, path + "?" + query)),
        response,
        (request, answer) -> run(page));
    return response;
  }

  private static void run(Callable<?> page) {
    try {
      page.call();
    } catch (RuntimeException refusal) {
      throw refusal;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private String formField(InputNames names) throws Exception {
    return browser.asks(() -> services().formField(state(), "/notes.xhtml", names));
  }

  /** The field of a form of a user whose session has ended. */
  private String formOf(Account user) throws Exception {
    browser.asks(() -> logins.login(user));
    String field = formField(NAMES);
    browser.closingTheBrowser();
    return field;
  }

  /** The field of rejected input of ann, which comes back at the login of a user. */
  private String fieldSubmittedBy(Account user) throws Exception {
    String field = fieldIn(reject(formOf(ann), "typed"));
    browser.asks(() -> logins.login(user));
    submit(field);
    return field;
  }

  private static String fieldIn(TestResponse carried) {
    Matcher field = FIELD.matcher(carried.getContentAsString());
    assertThat(field.find()).as(carried.getContentAsString()).isTrue();
    return field.group(1);
  }

  private void submit(String field) throws Exception {
    posting(field, () -> services().keepAfterLogin(state()));
  }

  private String carriedBy(String field) throws Exception {
    String[] carried = new String[1];
    posting(field, () -> carried[0] = services().carried(state()));
    return carried[0];
  }

  private void posting(String field, Runnable page) throws Exception {
    browser.post("/app/login.xhtml?" + TypedInputServices.INPUT + "=" + field, page);
  }

  private TypedInput take(String viewId) throws Exception {
    return browser.asks(() -> services().take(state(), viewId));
  }

  private static TypedInputServices services() {
    return LoginRuntime.of(state()).typedInput();
  }

  private static RequestState state() {
    return CurrentRequest.required("test");
  }
}
