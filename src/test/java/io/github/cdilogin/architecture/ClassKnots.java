package io.github.cdilogin.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Top-level types that reach each other: a reader has to understand them all at once. */
final class ClassKnots {

  private ClassKnots() {}

  /** The strongly connected components with more than one type; nested types belong to theirs. */
  static Set<Set<String>> of(Iterable<JavaClass> library) {
    Map<String, Set<String>> uses = usesOf(library);
    Set<Set<String>> knots = new LinkedHashSet<>();
    uses.forEach(
        (type, used) -> {
          Set<String> knot = new HashSet<>(reachableFrom(type, uses));
          knot.removeIf(other -> !reachableFrom(other, uses).contains(type));
          if (knot.size() > 1) {
            knots.add(knot);
          }
        });
    return knots;
  }

  private static Map<String, Set<String>> usesOf(Iterable<JavaClass> library) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    for (JavaClass type : library) {
      Set<String> used = uses.computeIfAbsent(topLevel(type), name -> new LinkedHashSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(Rules.ROOT)) {
          used.add(topLevel(target));
        }
      }
    }
    return uses;
  }

  private static Set<String> reachableFrom(String type, Map<String, Set<String>> uses) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(uses.getOrDefault(type, Set.of()));
    while (!next.isEmpty()) {
      String each = next.pop();
      if (reached.add(each)) {
        next.addAll(uses.getOrDefault(each, Set.of()));
      }
    }
    return reached;
  }

  private static String topLevel(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
