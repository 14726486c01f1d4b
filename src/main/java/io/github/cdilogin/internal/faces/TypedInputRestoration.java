package io.github.cdilogin.internal.faces;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.http.CacheHeaders;
import io.github.cdilogin.internal.input.TypedInput;
import io.github.cdilogin.internal.input.TypedInputServices;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Shows typed input again: each input decodes its value, as in the first phase of a postback. No
 * value is converted or validated, and no action is called; that happens with the next click.
 */
final class TypedInputRestoration {

  private TypedInputRestoration() {}

  /** The encrypted input of a login view goes to the session as soon as its user has logged in. */
  static void keepAfterLogin() {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      LoginRuntime.of(state).typedInput().keepAfterLogin(state);
    }
  }

  /**
   * Restores the input of the user for a view that is built, and about to be rendered. No cache
   * stores a login view that carries it.
   */
  static void restore(FacesContext faces, UIViewRoot view) {
    RequestState state = CurrentRequest.state();
    if (state != null && isNew(faces) && view.getViewId() != null) {
      LoginRuntime runtime = LoginRuntime.of(state);
      if (runtime.typedInput().carried(state) != null) {
        CacheHeaders.forbidStorage(state.response());
      }
      TypedInput input = runtime.typedInput().take(state, view.getViewId());
      if (input != null && decode(faces, view, input)) {
        String text = runtime.messages().localized(MessageKey.INPUT_KEPT, state.request());
        faces.addMessage(null, new FlashFacesMessage(new FlashMessage("warning", text)));
      }
    }
  }

  /** The login form may lead to the view without a redirect. */
  private static boolean isNew(FacesContext faces) {
    return !faces.isPostback() || parameters(faces).containsKey(TypedInputServices.INPUT);
  }

  private static Map<String, String> parameters(FacesContext faces) {
    return faces.getExternalContext().getRequestParameterMap();
  }

  /** Returns whether an input has got a value. */
  private static boolean decode(FacesContext faces, UIViewRoot view, TypedInput input) {
    TypedRequest typed = new TypedRequest(faces, input);
    boolean[] decoded = new boolean[1];
    KeptInputs.forEach(
        faces,
        view,
        component -> {
          String id = component.getClientId(faces);
          if (input.hasValueOf(id)) {
            component.decode(typed);
            decoded[0] = true;
          } else if (input.inputs().wasRendered(id)) {
            component.decode(typed);
          }
        });
    return decoded[0];
  }

  /** The request with the typed values as its parameters. */
  private static final class TypedRequest extends FacesContextWrapper {

    private final ExternalContext external;

    TypedRequest(FacesContext faces, TypedInput input) {
      super(faces);
      external = new TypedParameters(faces.getExternalContext(), input);
    }

    @Override
    public ExternalContext getExternalContext() {
      return external;
    }
  }

  @SuppressWarnings("unchecked") // The wrapper of the API returns a raw Map.
  private static final class TypedParameters extends ExternalContextWrapper {

    private final Map<String, String> first = new HashMap<>();
    private final Map<String, String[]> all = new HashMap<>();

    TypedParameters(ExternalContext external, TypedInput input) {
      super(external);
      input
          .values()
          .forEach(
              (name, values) -> {
                if (!values.isEmpty()) {
                  first.put(name, values.get(0));
                }
                all.put(name, values.toArray(String[]::new));
              });
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      return first;
    }

    @Override
    public Map<String, String[]> getRequestParameterValuesMap() {
      return all;
    }

    @Override
    public Iterator<String> getRequestParameterNames() {
      return first.keySet().iterator();
    }
  }
}
