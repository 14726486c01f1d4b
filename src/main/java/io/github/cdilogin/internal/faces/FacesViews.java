package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.validation.BeanUse;
import io.github.cdilogin.internal.validation.FoundViews;
import io.github.cdilogin.internal.validation.PageReader;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.annotation.View;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.facelets.Facelet;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
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
   * Checks whether ids of views are derived as the specification defines, because no view handler
   * of the application or a component library derives them.
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
    URL page = file(viewId);
    if (page == null) {
      page = resourceOrNull(viewId);
    }
    if (page != null) {
      return read(page);
    }
    return isJavaView(viewId) || mayExist(viewId) ? List.of() : null;
  }

  private static boolean derivesIds(ViewHandlerWrapper handler) {
    return overrides(handler, "derive");
  }

  private static boolean overrides(Object wrapper, String method) {
    return Arrays.stream(wrapper.getClass().getMethods())
        .filter(each -> each.getName().startsWith(method))
        .anyMatch(each -> !isOfFaces(each.getDeclaringClass()));
  }

  private static boolean isOfFaces(Class<?> type) {
    return type.getName().startsWith("jakarta.faces.");
  }

  /** A file of the application, or in {@code META-INF/resources} of a jar. */
  private @Nullable URL file(String viewId) {
    try {
      return faces.getExternalContext().getResource(viewId);
    } catch (MalformedURLException malformed) {
      return null;
    }
  }

  private @Nullable URL resourceOrNull(String viewId) {
    try {
      return resource(viewId);
    } catch (RuntimeException needsRequest) {
      return null;
    }
  }

  /**
   * Asks Faces itself. Some implementations cannot answer without a request; then only a resource
   * handler of the application or a library may have the view.
   */
  private boolean mayExist(String viewId) {
    try {
      return resource(viewId) == null && exists(viewId);
    } catch (RuntimeException needsRequest) {
      return hasResourceHandler();
    }
  }

  private boolean hasResourceHandler() {
    ResourceHandler handler = faces.getApplication().getResourceHandler();
    while (handler instanceof ResourceHandlerWrapper wrapper) {
      if (overrides(wrapper, "createViewResource")) {
        return true;
      }
      handler = wrapper.getWrapped();
    }
    return false;
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
