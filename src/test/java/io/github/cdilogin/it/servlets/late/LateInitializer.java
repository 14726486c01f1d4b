package io.github.cdilogin.it.servlets.late;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

public final class LateInitializer implements ServletContainerInitializer {
  @Override
  public void onStartup(Set<Class<?>> none, ServletContext context) {
    Late.register(context, Late.ByInitializer.class, "/by-initializer");
  }
}
