package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.LoggedIn;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedEventTypesTest {

  private final ObservedEventTypes observed = new ObservedEventTypes();

  @Test
  void areNoneIfNobodyObserves() {
    assertThat(observed.kinds()).isEmpty();
  }

  @Test
  void areTheKindThatSomebodyNames() {
    observed.add(LoggedIn.class, Set.of());

    assertThat(observed.kinds()).containsExactly(LoggedIn.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {LoginEvent.class, Record.class, Object.class})
  void areAllKindsOfAWiderType(Class<?> type) {
    observed.add(type, Set.of());

    assertThat(observed.kinds())
        .containsExactlyInAnyOrder(LoginEvent.class.getPermittedSubclasses());
  }

  @Test
  void areNoneOfWhatIsHeardWithAQualifierOnly() {
    observed.add(Object.class, Set.of(Initialized.Literal.APPLICATION));
    observed.add(LoggedIn.class, Set.of(Any.Literal.INSTANCE));

    assertThat(observed.kinds()).containsExactly(LoggedIn.class);
  }

  @Test
  void areAllKindsThatATypeVariableMayStandFor() {
    observed.add(Observer.class.getTypeParameters()[0], Set.of());

    assertThat(observed.kinds()).hasSize(LoginEvent.class.getPermittedSubclasses().length);
  }

  @Test
  void areNoneOfWhatIsNotOurs() throws Exception {
    Type listOfText =
        Observer.class.getDeclaredMethod("hear", List.class).getGenericParameterTypes()[0];
    observed.add(String.class, Set.of());
    observed.add(listOfText, Set.of());

    assertThat(observed.kinds()).isEmpty();
  }

  /** Has the types that observer methods may name. */
  interface Observer<T> {
    void hear(List<String> texts);
  }
}
