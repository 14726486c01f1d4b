package io.github.cdilogin.it.rest;

import io.github.cdilogin.rest.LoginFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application that lists its classes. */
@ApplicationPath("/by-hand")
public class ByHand extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        LoginFeature.class,
        Resources.OnMethod.class,
        Filters.Cors.class,
        Filters.TenantFilter.class);
  }
}
