package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A message is removed when a page displays it that the client gets. */
class PendingMessagesTest extends ApplicationTest {

  private static final FlashMessage SAVED = new FlashMessage("success", "Saved.");
  private static final FlashMessage FULL = new FlashMessage("warning", "Nearly full.");
  private static final FlashMessage LOGIN =
      new FlashMessage("message", "Please log in to see this page.");

  @WeldSetup final WeldInitiator weld = application(login -> login.loginView("/login"));

  @Inject FlashMessages flash;

  @Test
  void areNoneWithoutMessages() throws Exception {
    onPage(pending -> assertThat(pending.all()).isEmpty());

    assertThat(browser.session()).isNull();
  }

  @Test
  void stayStoredUntilAPageDisplaysThem() throws Exception {
    store();

    onPage(pending -> assertThat(pending.all()).containsExactly(SAVED, FULL));

    assertThat(browser.messages()).containsExactly(SAVED, FULL);
  }

  @Test
  void areRemovedOneByOneWhenTheyAreDisplayed() throws Exception {
    store();

    onSentPage(
        pending -> {
          pending.display(FULL);
          pending.display(FULL);
        });

    assertThat(browser.messages()).containsExactly(SAVED);
  }

  @Test
  void areStoredAgainBeforeOthersIfThePageIsDiscarded() throws Exception {
    store();

    onDiscardedPage(
        pending -> {
          pending.display(SAVED);
          pending.display(FULL);
          flash.add("info", "Later.");
        });

    assertThat(browser.messages()).containsExactly(SAVED, FULL, new FlashMessage("info", "Later."));
  }

  @Test
  void areNotStoredAgainIfTheyWereNotDisplayed() throws Exception {
    store();

    onDiscardedPage(pending -> assertThat(flash.take()).containsExactly(SAVED, FULL));

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void theMessageOfACookieStaysUntilAPageDisplaysIt() throws Exception {
    browser.get("/app/notes", this::refuse);

    onSentPage(pending -> assertThat(pending.all()).containsExactly(LOGIN));
    onSentPage(pending -> pending.display(LOGIN));

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void aCookieThatIsDeletedEarlyIsSetAgainIfThePageDoesNotDisplayItsMessage() throws Exception {
    browser.get("/app/notes", this::refuse);

    TestResponse page = onSentPage(PendingMessages::deleteCookie);

    assertThat(page.getHeaders("Set-Cookie")).singleElement().asString().contains("=login;");
    assertThat(browser.messages()).containsExactly(LOGIN);
  }

  @Test
  void aCookieThatIsDeletedEarlyStaysDeletedIfThePageDisplaysItsMessage() throws Exception {
    browser.get("/app/notes", this::refuse);

    onSentPage(
        pending -> {
          pending.deleteCookie();
          pending.display(LOGIN);
        });

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void theCookieOfADiscardedPageIsSetAgain() throws Exception {
    browser.get("/app/notes", this::refuse);

    onDiscardedPage(pending -> pending.display(LOGIN));

    assertThat(browser.messages()).containsExactly(LOGIN);
  }

  @Test
  void theCookieOfADiscardedPageDoesNotReplaceALaterOne() throws Exception {
    browser.get("/app/notes", this::refuse);

    onDiscardedPage(
        pending -> {
          pending.display(LOGIN);
          MessageCookie.leave(MessageKey.PAGE_EXPIRED, CurrentRequest.required("test"));
        });

    assertThat(browser.messages())
        .extracting(FlashMessage::text)
        .singleElement()
        .asString()
        .startsWith("This page had expired");
  }

  @Test
  void aMessageInSessionAndCookieIsOne() throws Exception {
    browser.get("/app/notes", this::refuse);
    browser.does(() -> flash.add(LOGIN.category(), LOGIN.text()));

    onSentPage(
        pending -> {
          assertThat(pending.all()).containsExactly(LOGIN);
          pending.display(LOGIN);
        });

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void aMessageThatWaitsElsewhereIsRemovedNowhere() throws Exception {
    store();

    onDiscardedPage(
        pending -> {
          pending.display(LOGIN);
          pending.deleteCookie();
        });

    assertThat(browser.messages()).isEqualTo(List.of(SAVED, FULL));
  }

  private void store() throws Exception {
    browser.does(
        () -> {
          flash.add(SAVED.category(), SAVED.text());
          flash.add(FULL.category(), FULL.text());
        });
  }

  private TestResponse onSentPage(Consumer<PendingMessages> page) throws Exception {
    return onPage(page.andThen(pending -> pending.end(false)));
  }

  private TestResponse onDiscardedPage(Consumer<PendingMessages> page) throws Exception {
    return onPage(page.andThen(pending -> pending.end(true)));
  }

  private TestResponse onPage(Consumer<PendingMessages> page) throws Exception {
    return browser.get(
        "/app/page",
        () -> {
          RequestState state = CurrentRequest.required("test");
          page.accept(PendingMessages.of(state, LoginRuntime.of(state).messages()));
        });
  }
}
