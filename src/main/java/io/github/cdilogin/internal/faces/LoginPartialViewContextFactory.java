package io.github.cdilogin.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextFactory;
import jakarta.faces.context.PartialViewContextWrapper;

/**
 * Processes an initial request as a full request, even if its headers declare it partial.
 *
 * <p>Faces skips the view actions of a partial request, and with them the guards. A client could
 * read a guarded page that way. The script of Faces sends partial requests for postbacks only.
 * Registered in {@code faces-config.xml}.
 *
 * @since 0.1.0
 */
public final class LoginPartialViewContextFactory extends PartialViewContextFactory {

  private static final String INITIAL_REQUEST = LoginPartialViewContextFactory.class.getName();

  /**
   * Called by Faces.
   *
   * @param wrapped the next factory
   */
  public LoginPartialViewContextFactory(PartialViewContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public PartialViewContext getPartialViewContext(FacesContext faces) {
    return new FullInitialRequest(getWrapped().getPartialViewContext(faces), faces);
  }

  /**
   * Marks a partial request that is not a postback. Called after the view is restored, because
   * {@code isPostback()} is reliable from then on. A request that has failed stays partial: the
   * exception is queued in the handler for partial requests.
   */
  static void markInitialRequest(FacesContext faces) {
    if (faces.getPartialViewContext().isPartialRequest()
        && !faces.getResponseComplete()
        && !faces.isPostback()
        && !hasFailed(faces)) {
      faces.getAttributes().put(INITIAL_REQUEST, true);
    }
  }

  private static boolean hasFailed(FacesContext faces) {
    return faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
  }

  private static final class FullInitialRequest extends PartialViewContextWrapper {

    private final FacesContext faces;

    FullInitialRequest(PartialViewContext wrapped, FacesContext faces) {
      super(wrapped);
      this.faces = faces;
    }

    @Override
    public boolean isAjaxRequest() {
      return getWrapped().isAjaxRequest() && !isInitialRequest();
    }

    @Override
    public boolean isPartialRequest() {
      return getWrapped().isPartialRequest() && !isInitialRequest();
    }

    /** The wrapper of the specification does not delegate this method. */
    @Override
    public void setPartialRequest(boolean partial) {
      getWrapped().setPartialRequest(partial);
    }

    private boolean isInitialRequest() {
      return faces.getAttributes().containsKey(INITIAL_REQUEST);
    }
  }
}
