package io.github.cdilogin.it;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test, or all tests of a class, on one stack only. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnlyOn.Condition.class)
@interface OnlyOn {

  Stack value();

  /** Why the other stack is left out. */
  String because();

  /** Skips the test on the other stack. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return findAnnotation(context.getElement(), OnlyOn.class)
          .filter(only -> !only.value().isCurrent())
          .map(only -> ConditionEvaluationResult.disabled(only.because()))
          .orElse(ConditionEvaluationResult.enabled("The test runs on this stack"));
    }
  }
}
