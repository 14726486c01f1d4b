package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.validation.BeanUse;
import io.github.cdilogin.internal.validation.FoundViews;
import io.github.cdilogin.internal.validation.PageReader;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.annotation.View;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.facelets.Facelet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The views of a Faces application that starts: pages below the root of the application and in
 * jars, those of its resource handlers and view declaration languages, and views in Java.
 */
public final class FacesViews implements FoundViews.Finder {

  private final FacesContext faces;
  private final BeanManager beans;

  /**
   * The views of an application.
   *
   * @param faces the context of the start
   * @param beans the beans of the application
   */
  public FacesViews(FacesContext faces, BeanManager beans) {
    this.faces = faces;
    this.beans = beans;
  }

  /**
   * Checks whether ids of views are derived as the specification says, because no view handler of
   * the application or a component library derives them.
   */
  public static boolean haveSpecifiedIds(FacesContext faces) {
    ViewHandler handler = faces.getApplication().getViewHandler();
    while (handler instanceof ViewHandlerWrapper wrapper) {
      if (!(handler instanceof LoginViewHandler) && derivesIds(wrapper)) {
        return false;
      }
      handler = wrapper.getWrapped();
    }
    return true;
  }

  @Override
  public @Nullable List<BeanUse> page(String viewId) {
    URL page = resource(viewId);
    if (page != null) {
      return read(page);
    }
    return exists(viewId) || isJavaView(viewId) ? List.of() : null;
  }

  private static boolean derivesIds(ViewHandlerWrapper handler) {
    return Arrays.stream(handler.getClass().getMethods())
        .filter(method -> method.getName().startsWith("derive"))
        .anyMatch(method -> !isOfFaces(method.getDeclaringClass()));
  }

  private static boolean isOfFaces(Class<?> type) {
    return type.getName().startsWith("jakarta.faces.");
  }

  /** A view with contracts may be in one of them, which is known in a request only. */
  private boolean exists(String viewId) {
    ViewDeclarationLanguage language =
        faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, viewId);
    return language != null
        && (language.viewExists(faces, viewId) || hasContracts(language, viewId));
  }

  private boolean hasContracts(ViewDeclarationLanguage language, String viewId) {
    List<String> contracts = language.calculateResourceLibraryContracts(faces, viewId);
    return contracts != null && !contracts.isEmpty();
  }

  private @Nullable URL resource(String viewId) {
    ViewResource resource =
        faces.getApplication().getResourceHandler().createViewResource(faces, viewId);
    return resource == null ? null : resource.getURL();
  }

  private boolean isJavaView(String viewId) {
    return !beans.getBeans(Facelet.class, View.Literal.of(viewId)).isEmpty();
  }

  private static List<BeanUse> read(URL page) {
    try {
      URLConnection connection = page.openConnection();
      // A cached connection would keep the jar open after the application has ended.
      connection.setUseCaches(false);
      try (InputStream source = connection.getInputStream()) {
        return PageReader.read(source);
      }
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
