package io.github.cdilogin.it.foundviews;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;

/** Serves a page under another name, as libraries do that keep pages elsewhere. */
public class VirtualViews extends ResourceHandlerWrapper {

  public VirtualViews(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public ViewResource createViewResource(FacesContext faces, String name) {
    return super.createViewResource(faces, name.replace("/virtual.xhtml", "/form.xhtml"));
  }
}
