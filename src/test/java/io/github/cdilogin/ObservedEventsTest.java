package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.LoggedIn;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedEventsTest {

  private final ObservedEvents observed = new ObservedEvents();

  @Test
  void areNoneIfNobodyObserves() {
    assertThat(observed.kinds()).isEmpty();
  }

  @Test
  void areTheKindThatSomebodyNames() {
    observed.add(LoggedIn.class);

    assertThat(observed.kinds()).containsExactly(LoggedIn.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {LoginEvent.class, Record.class, Object.class})
  void areAllKindsOfAWiderType(Class<?> type) {
    observed.add(type);

    assertThat(observed.kinds())
        .containsExactlyInAnyOrder(LoginEvent.class.getPermittedSubclasses());
  }

  @Test
  void areAllKindsThatATypeVariableMayStandFor() {
    observed.add(Observer.class.getTypeParameters()[0]);

    assertThat(observed.kinds()).hasSize(LoginEvent.class.getPermittedSubclasses().length);
  }

  @Test
  void areNoneOfWhatIsNotOurs() throws Exception {
    Type listOfText =
        Observer.class.getDeclaredMethod("hear", List.class).getGenericParameterTypes()[0];
    observed.add(String.class);
    observed.add(listOfText);

    assertThat(observed.kinds()).isEmpty();
  }

  /** Has the types that observer methods may name. */
  interface Observer<T> {
    void hear(List<String> texts);
  }
}
