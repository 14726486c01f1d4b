package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.flash.MessageCookie;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.http.QueryString;
import io.github.cdilogin.internal.problem.Causes;
import io.github.cdilogin.internal.refusal.EndedConversation;
import io.github.cdilogin.internal.refusal.SamePageRedirect;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.flow.Flow;
import jakarta.faces.flow.FlowHandler;
import jakarta.faces.flow.ViewNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests for a step of a conversation or flow that no longer exists. A guard of a flow's bean is
 * not asked there: the container finds no flow first. The client is redirected to the start of the
 * flow, whose guards are asked again.
 */
final class EndedSteps {

  private EndedSteps() {}

  /**
   * Answers the failure of such a request.
   *
   * @return {@code false} if the failure has another cause, or a part of the page has been sent
   */
  static boolean answer(Throwable failure, FacesContext faces) throws IOException {
    RequestState state = CurrentRequest.state();
    if (state == null) {
      return false;
    }
    String start = isOfScope(failure) ? startOfEndedFlow(faces) : null;
    if (start == null) {
      return EndedConversation.answer(state, failure);
    }
    MessageCookie.forget(state);
    return SamePageRedirect.send(state, start, MessageKey.STEPS_ENDED);
  }

  private static boolean isOfScope(Throwable failure) {
    return Causes.of(failure).anyMatch(ContextNotActiveException.class::isInstance);
  }

  /** Returns {@code null} if the view belongs to no flow, or its flow is active or begins. */
  private static @Nullable String startOfEndedFlow(FacesContext faces) {
    UIViewRoot view = faces.getViewRoot();
    FlowHandler flows = faces.getApplication().getFlowHandler();
    if (view == null || flows == null || flows.getCurrentFlow(faces) != null || begins(faces)) {
      return null;
    }
    Flow flow = flows.getFlow(faces, "", folderOf(view.getViewId()));
    String start = flow == null ? null : startViewOf(flow);
    return flow == null || start == null ? null : urlOf(flow, start, faces);
  }

  /** The start of a flow of a folder is a view without a node in MyFaces. */
  private static @Nullable String startViewOf(Flow flow) {
    String start = flow.getStartNodeId();
    if (flow.getNode(start) instanceof ViewNode view) {
      return view.getVdlDocumentId();
    }
    return start != null && start.startsWith("/") ? start : null;
  }

  private static boolean begins(FacesContext faces) {
    Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
    return parameters.containsKey(FlowHandler.FLOW_ID_REQUEST_PARAM_NAME);
  }

  /** The views of a flow are in a folder with its name. */
  private static String folderOf(String viewId) {
    String[] parts = viewId.split("/", 3);
    return parts.length == 3 ? parts[1] : "";
  }

  private static String urlOf(Flow flow, String start, FacesContext faces) {
    String view = faces.getApplication().getViewHandler().getActionURL(faces, start);
    String document =
        QueryString.with(FlowHandler.TO_FLOW_DOCUMENT_ID_REQUEST_PARAM_NAME, "", view);
    return QueryString.with(FlowHandler.FLOW_ID_REQUEST_PARAM_NAME, flow.getId(), document);
  }
}
