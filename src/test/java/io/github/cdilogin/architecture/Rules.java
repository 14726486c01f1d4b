package io.github.cdilogin.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Parts of the rules about the library. */
final class Rules {

  static final String ROOT = "io.github.cdilogin";
  static final String INTERNAL = ROOT + ".internal";
  static final String TESTING = ROOT + ".testing";

  private Rules() {}

  /** A condition that lists what violates it. */
  static <T> ArchCondition<T> have(String description, Function<T, Stream<String>> violations) {
    return new ArchCondition<>("have " + description) {
      @Override
      public void check(T item, ConditionEvents events) {
        violations
            .apply(item)
            .map(violation -> SimpleConditionEvent.violated(item, violation))
            .forEach(events::add);
      }
    };
  }

  /** The calls of a class that are forbidden. */
  static Function<JavaClass, Stream<String>> calls(Predicate<JavaAccess<?>> forbidden) {
    return type ->
        type.getAccessesFromSelf().stream().filter(forbidden).map(JavaAccess::getDescription);
  }

  static String name(JavaAccess<?> call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }
}
