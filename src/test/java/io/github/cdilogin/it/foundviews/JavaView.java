package io.github.cdilogin.it.foundviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.View;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.Facelet;

/** A view in Java, without a page. */
@View("/in-java.xhtml")
@ApplicationScoped
public class JavaView extends Facelet {

  @Override
  public void apply(FacesContext faces, UIComponent root) {
    if (root.getChildCount() == 0) {
      HtmlOutputText text = new HtmlOutputText();
      text.setValue("log in here");
      root.getChildren().add(text);
    }
  }
}
