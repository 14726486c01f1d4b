package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.input.InputNames;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Selects the inputs whose values may be kept: what a user types or chooses, but no password, file
 * or hidden field. The rows of a table or a repeat are left out, because they may be others when
 * the page is shown again.
 */
final class KeptInputs {

  /** Types of renderers of component libraries, such as {@code PasswordRenderer}. */
  private static final Pattern SECRET = Pattern.compile("Secret|Password|Hidden|File|Otp|Captcha");

  private static final Set<String> SECRET_TYPES = Set.of("password", "hidden", "file");
  private static final Pattern SECRET_CONTENT =
      Pattern.compile(".*\\b(current-password|new-password|one-time-code|cc-[a-z-]+)");

  private KeptInputs() {}

  /** Returns the names of the inputs of a form. */
  static InputNames of(FacesContext faces, UIComponent form) {
    Map<String, Boolean> inputs = new HashMap<>();
    List<String> others = new ArrayList<>();
    Set<UIComponent> unrendered = Collections.newSetFromMap(new IdentityHashMap<>());
    VisitContext visit =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
    form.visitTree(
        visit,
        (context, component) -> {
          boolean rendered = !unrendered.contains(component.getParent()) && component.isRendered();
          if (!rendered) {
            unrendered.add(component);
          }
          if (!isInput(component)) {
            return component == form ? VisitResult.ACCEPT : descend(component);
          }
          if (isKept(component)) {
            inputs.put(component.getClientId(faces), rendered);
          } else {
            others.add(component.getClientId(faces));
          }
          return VisitResult.REJECT;
        });
    return InputNames.of(inputs, others);
  }

  /** Calls the consumer for each rendered input of the view whose value may be kept. */
  static void forEach(FacesContext faces, UIComponent view, Consumer<UIInput> action) {
    VisitContext visit =
        VisitContext.createVisitContext(
            faces, null, EnumSet.of(VisitHint.SKIP_ITERATION, VisitHint.SKIP_UNRENDERED));
    view.visitTree(
        visit,
        (context, component) -> {
          if (!isInput(component)) {
            return component instanceof UIForm ? VisitResult.ACCEPT : descend(component);
          }
          if (isKept(component) && isEditable(component)) {
            action.accept((UIInput) component);
          }
          return VisitResult.REJECT;
        });
  }

  /** Whether a form or a component around it is repeated. */
  static boolean isInIteration(@Nullable UIComponent component) {
    for (UIComponent each = component; each != null; each = each.getParent()) {
      if (isIteration(each)) {
        return true;
      }
    }
    return false;
  }

  private static VisitResult descend(UIComponent component) {
    return component instanceof UIForm || isIteration(component)
        ? VisitResult.REJECT
        : VisitResult.ACCEPT;
  }

  /** A composite component may be an input, whose parts have the values. */
  private static boolean isInput(UIComponent component) {
    return component instanceof UIInput && !UIComponent.isCompositeComponent(component);
  }

  /** Every component that repeats its children declares a variable for them. */
  private static boolean isIteration(UIComponent component) {
    return component instanceof UIData
        || (!(component instanceof EditableValueHolder)
            && component.getAttributes().get("var") instanceof String);
  }

  private static boolean isKept(UIComponent input) {
    return !(input instanceof HtmlInputSecret)
        && !(input instanceof HtmlInputHidden)
        && !(input instanceof HtmlInputFile)
        && (input.getRendererType() == null || !SECRET.matcher(input.getRendererType()).find())
        && !isSecret(input.getAttributes(), !isOffByDefault(input))
        && !isSecret(input.getPassThroughAttributes(), true);
  }

  /** PrimeFaces sets {@code autocomplete="off"} for each of its inputs. */
  private static boolean isOffByDefault(UIComponent input) {
    return input.getClass().getName().startsWith("org.primefaces.");
  }

  private static boolean isSecret(Map<String, Object> attributes, boolean offCounts) {
    String autocomplete = text(attributes.get("autocomplete"));
    return SECRET_TYPES.contains(text(attributes.get("type")))
        || SECRET_CONTENT.matcher(autocomplete).matches()
        || (offCounts && autocomplete.equals("off"))
        || Boolean.TRUE.equals(attributes.get("password"));
  }

  private static String text(@Nullable Object attribute) {
    return attribute == null ? "" : attribute.toString();
  }

  private static boolean isEditable(UIComponent input) {
    Map<String, Object> attributes = input.getAttributes();
    return !Boolean.TRUE.equals(attributes.get("disabled"))
        && !Boolean.TRUE.equals(attributes.get("readonly"));
  }
}
