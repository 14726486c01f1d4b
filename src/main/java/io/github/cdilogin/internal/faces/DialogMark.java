package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.refusal.DialogFrame;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** The request of a page whose dialog was refused. It is answered before the view is restored. */
final class DialogMark {

  private DialogMark() {}

  static void answer(FacesContext faces) {
    RequestState state = CurrentRequest.state();
    try {
      if (state != null && DialogFrame.answer(state)) {
        faces.responseComplete();
      }
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }
}
