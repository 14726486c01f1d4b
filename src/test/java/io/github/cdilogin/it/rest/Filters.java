package io.github.cdilogin.it.rest;

import io.github.cdilogin.LoginManager;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** The filters of an ordinary REST application: tenant, preflight, CORS, charset. */
public final class Filters {

  private Filters() {}

  @Provider
  public static class TenantFilter implements ContainerRequestFilter {

    @Inject Tenant tenant;

    @Override
    public void filter(ContainerRequestContext request) {
      tenant.is(request.getHeaderString("X-Tenant"));
    }
  }

  @Provider
  public static class Preflight implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if ("OPTIONS".equals(request.getMethod()) && request.getHeaderString("Origin") != null) {
        request.abortWith(Response.noContent().header("X-Preflight", "application").build());
      }
    }
  }

  /** Reads the redirect target before the resource reads the body. */
  @Provider
  public static class Destination implements ContainerRequestFilter {

    @Inject LoginManager logins;

    @Override
    public void filter(ContainerRequestContext request) {
      logins.getNext();
    }
  }

  @Provider
  public static class Cors implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", "https://shop.example");
      response.getHeaders().putSingle("X-Seen", String.valueOf(response.getStatus()));
    }
  }

  @WebFilter("/api/orders/*")
  public static class Charset implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      response.setCharacterEncoding("UTF-8");
      chain.doFilter(request, response);
    }
  }
}
