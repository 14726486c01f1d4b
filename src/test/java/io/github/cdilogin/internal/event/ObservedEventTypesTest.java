package io.github.cdilogin.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginEvent.LoggedIn;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.Any;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedEventTypesTest {

  private final ObservedEventTypes observed = new ObservedEventTypes();

  @Test
  void ofTheLibraryAreOneForEachEventOfTheApi() {
    assertThat(Stream.of(LoginEvent.class.getDeclaredClasses()))
        .filteredOn(LoginEvent.class::isAssignableFrom)
        .hasSameSizeAs(LoginEvents.KINDS)
        .allSatisfy(
            event -> assertThat(LoginEvents.KINDS).filteredOn(event::isAssignableFrom).hasSize(1));
  }

  @Test
  void areNoneWithoutAnObserver() {
    assertThat(observed.kinds()).isEmpty();
  }

  @Test
  void areTheKindThatAnObserverNames() {
    observed.add(LoggedIn.class, Set.of());

    assertThat(observed.kinds()).containsExactly(LoginEvents.LoggedIn.class);
  }

  @ParameterizedTest
  @ValueSource(classes = {LoginEvent.class, Record.class, Object.class})
  void areAllKindsOfAWiderType(Class<?> type) {
    observed.add(type, Set.of());

    assertThat(observed.kinds()).isEqualTo(LoginEvents.KINDS);
  }

  @Test
  void areNoneOfWhatIsObservedWithAQualifierOnly() {
    observed.add(Object.class, Set.of(Initialized.Literal.APPLICATION));
    observed.add(LoggedIn.class, Set.of(Any.Literal.INSTANCE));

    assertThat(observed.kinds()).containsExactly(LoginEvents.LoggedIn.class);
  }

  @Test
  void areAllKindsThatATypeVariableMayStandFor() {
    observed.add(Observer.class.getTypeParameters()[0], Set.of());

    assertThat(observed.kinds()).isEqualTo(LoginEvents.KINDS);
  }

  @Test
  void areNoneOfWhatIsNotOurs() throws Exception {
    Type listOfText =
        Observer.class.getDeclaredMethod("observe", List.class).getGenericParameterTypes()[0];
    observed.add(String.class, Set.of());
    observed.add(listOfText, Set.of());

    assertThat(observed.kinds()).isEmpty();
  }

  /** Has the types that observer methods may name. */
  interface Observer<T> {
    void observe(List<String> texts);
  }
}
