package io.github.cdilogin.internal.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextFactory;
import jakarta.faces.context.PartialViewContextWrapper;

/**
 * Takes a first request for a whole one, whatever it calls itself: a partial one skips the view
 * actions, and the guards behind them, and would still get all of the page. Faces' own script never
 * sends one. Named in {@code faces-config.xml}; for Faces.
 *
 * @since 0.1.0
 */
public final class LoginPartialViewContextFactory extends PartialViewContextFactory {

  private static final String FIRST = LoginPartialViewContextFactory.class.getName();

  /**
   * For Faces.
   *
   * @param wrapped the factory that was there before
   */
  public LoginPartialViewContextFactory(PartialViewContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public PartialViewContext getPartialViewContext(FacesContext faces) {
    return new WholeAtFirst(getWrapped().getPartialViewContext(faces), faces);
  }

  /**
   * The view is there, and it is known whether the request belongs to one that was shown. A failure
   * is on its way to the exception handler of a partial request, and has to be found there.
   */
  static void viewIsRestored(FacesContext faces) {
    if (faces.getPartialViewContext().isPartialRequest()
        && !faces.getResponseComplete()
        && !faces.isPostback()
        && !hasFailed(faces)) {
      faces.getAttributes().put(FIRST, true);
    }
  }

  private static boolean hasFailed(FacesContext faces) {
    return faces.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
  }

  private static final class WholeAtFirst extends PartialViewContextWrapper {

    private final FacesContext faces;

    WholeAtFirst(PartialViewContext wrapped, FacesContext faces) {
      super(wrapped);
      this.faces = faces;
    }

    @Override
    public boolean isAjaxRequest() {
      return getWrapped().isAjaxRequest() && !isFirst();
    }

    @Override
    public boolean isPartialRequest() {
      return getWrapped().isPartialRequest() && !isFirst();
    }

    /** Missing in the wrapper of the specification. */
    @Override
    public void setPartialRequest(boolean partial) {
      getWrapped().setPartialRequest(partial);
    }

    private boolean isFirst() {
      return faces.getAttributes().containsKey(FIRST);
    }
  }
}
