package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionFlashMessagesTest {

  private final TestRequest request = new TestRequest();
  private final FlashMessages flash = new OfOneRequest(request);

  @Test
  void areShownOnceInTheirOrder() {
    flash.add("success", "Saved.");
    flash.add("warning", "Nearly full.");

    assertThat(flash.take())
        .containsExactly(
            new FlashMessage("success", "Saved."), new FlashMessage("warning", "Nearly full."));
    assertThat(flash.take()).isEmpty();
  }

  @Test
  void leaveNothingInTheSessionOnceTheyWereShown() {
    flash.add("success", "Saved.");
    flash.take();

    assertThat(Collections.list(session().getAttributeNames())).isEmpty();
  }

  @Test
  void doNotWaitTwice() {
    flash.add("success", "Saved.");
    flash.add("success", "Saved.");

    assertThat(flash.take()).hasSize(1);
  }

  @Test
  void ofTwoCategoriesAreTwoMessages() {
    flash.add("success", "Saved.");
    flash.add("warning", "Saved.");

    assertThat(flash.take()).hasSize(2);
  }

  @Test
  void canBeShownAgainOnceTheyWereShown() {
    flash.add("success", "Saved.");
    flash.take();
    flash.add("success", "Saved.");

    assertThat(flash.take()).hasSize(1);
  }

  @Test
  void areTenAtMostAndTheOldestGo() {
    IntStream.rangeClosed(1, 12).forEach(i -> flash.add("message", "Message " + i));

    assertThat(flash.take())
        .extracting(FlashMessage::text)
        .hasSize(10)
        .startsWith("Message 3")
        .endsWith("Message 12");
  }

  @Test
  void makeASessionWhenTheyAreAdded() {
    flash.add("success", "Saved.");

    assertThat(request.getSession(false)).isNotNull();
  }

  @Test
  void makeNoSessionWhenTheyAreRead() {
    assertThat(flash.take()).isEmpty();
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void areNotForOthersToChange() {
    flash.add("success", "Saved.");
    List<FlashMessage> taken = flash.take();

    assertThatThrownBy(() -> taken.add(new FlashMessage("error", "Forged.")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void areReplacedInTheSessionAndNotChanged() {
    flash.add("success", "Saved.");
    Object first = onlyValue();
    flash.add("warning", "Nearly full.");

    assertThat(onlyValue()).isNotSameAs(first).isNotEqualTo(first);
  }

  @Test
  void survivePassivation() throws Exception {
    flash.add("success", "Saved.");
    TestRequest onAnotherNode = new TestRequest();
    String name = session().getAttributeNames().nextElement();
    onAnotherNode.getSession().setAttribute(name, copyOf(onlyValue()));

    assertThat(new OfOneRequest(onAnotherNode).take())
        .containsExactly(new FlashMessage("success", "Saved."));
  }

  @Test
  void doNotMindAForeignValueUnderTheirName() {
    flash.add("success", "Saved.");
    session().setAttribute(session().getAttributeNames().nextElement(), "of another version");

    assertThat(flash.take()).isEmpty();
    flash.add("success", "Saved.");
    assertThat(flash.take()).hasSize(1);
  }

  private TestSession session() {
    return (TestSession) request.getSession(true);
  }

  private Object onlyValue() {
    assertThat(Collections.list(session().getAttributeNames())).hasSize(1);
    return session().getAttribute(session().getAttributeNames().nextElement());
  }

  private static Object copyOf(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  /** The messages of a request's session. */
  private record OfOneRequest(TestRequest request) implements FlashMessages {

    @Override
    public void add(String category, String text) {
      SessionFlashMessages.add(request, new FlashMessage(category, text));
    }

    @Override
    public List<FlashMessage> take() {
      return SessionFlashMessages.take(request);
    }
  }
}
