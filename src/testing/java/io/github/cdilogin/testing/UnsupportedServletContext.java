package io.github.cdilogin.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.descriptor.JspConfigDescriptor;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.EventListener;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a servlet context that the test kit does not support. The Servlet API has a
 * wrapper for requests and responses, and none for this.
 */
abstract class UnsupportedServletContext implements ServletContext {

  private final ServletContext unsupported = UnsupportedApiProxy.of(ServletContext.class);

  @Override
  public @Nullable ServletContext getContext(String path) {
    return unsupported.getContext(path);
  }

  @Override
  public int getMajorVersion() {
    return unsupported.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return unsupported.getMinorVersion();
  }

  @Override
  public int getEffectiveMajorVersion() {
    return unsupported.getEffectiveMajorVersion();
  }

  @Override
  public int getEffectiveMinorVersion() {
    return unsupported.getEffectiveMinorVersion();
  }

  @Override
  public @Nullable String getMimeType(String file) {
    return unsupported.getMimeType(file);
  }

  @Override
  public @Nullable Set<String> getResourcePaths(String path) {
    return unsupported.getResourcePaths(path);
  }

  @Override
  public @Nullable URL getResource(String path) throws MalformedURLException {
    return unsupported.getResource(path);
  }

  @Override
  public @Nullable RequestDispatcher getRequestDispatcher(String path) {
    return unsupported.getRequestDispatcher(path);
  }

  @Override
  public @Nullable RequestDispatcher getNamedDispatcher(String name) {
    return unsupported.getNamedDispatcher(name);
  }

  @Override
  public void log(String message) {
    unsupported.log(message);
  }

  @Override
  public void log(String message, Throwable failure) {
    unsupported.log(message, failure);
  }

  @Override
  public @Nullable String getRealPath(String path) {
    return unsupported.getRealPath(path);
  }

  @Override
  public String getServerInfo() {
    return unsupported.getServerInfo();
  }

  @Override
  public boolean setInitParameter(String name, String value) {
    return unsupported.setInitParameter(name, value);
  }

  @Override
  public ServletRegistration.@Nullable Dynamic addServlet(String name, String className) {
    return unsupported.addServlet(name, className);
  }

  @Override
  public ServletRegistration.@Nullable Dynamic addServlet(String name, Servlet servlet) {
    return unsupported.addServlet(name, servlet);
  }

  @Override
  public ServletRegistration.@Nullable Dynamic addServlet(
      String name, Class<? extends Servlet> type) {
    return unsupported.addServlet(name, type);
  }

  @Override
  public ServletRegistration.@Nullable Dynamic addJspFile(String name, String file) {
    return unsupported.addJspFile(name, file);
  }

  @Override
  public <T extends Servlet> T createServlet(Class<T> type) throws ServletException {
    return unsupported.createServlet(type);
  }

  @Override
  public FilterRegistration.@Nullable Dynamic addFilter(String name, String className) {
    return unsupported.addFilter(name, className);
  }

  @Override
  public FilterRegistration.@Nullable Dynamic addFilter(String name, Filter filter) {
    return unsupported.addFilter(name, filter);
  }

  @Override
  public FilterRegistration.@Nullable Dynamic addFilter(String name, Class<? extends Filter> type) {
    return unsupported.addFilter(name, type);
  }

  @Override
  public <T extends Filter> T createFilter(Class<T> type) throws ServletException {
    return unsupported.createFilter(type);
  }

  @Override
  public void addListener(String className) {
    unsupported.addListener(className);
  }

  @Override
  public <T extends EventListener> void addListener(T listener) {
    unsupported.addListener(listener);
  }

  @Override
  public void addListener(Class<? extends EventListener> type) {
    unsupported.addListener(type);
  }

  @Override
  public <T extends EventListener> T createListener(Class<T> type) throws ServletException {
    return unsupported.createListener(type);
  }

  @Override
  public @Nullable JspConfigDescriptor getJspConfigDescriptor() {
    return unsupported.getJspConfigDescriptor();
  }

  @Override
  public void declareRoles(String... roles) {
    unsupported.declareRoles(roles);
  }

  @Override
  public String getVirtualServerName() {
    return unsupported.getVirtualServerName();
  }

  @Override
  public int getSessionTimeout() {
    return unsupported.getSessionTimeout();
  }

  @Override
  public void setSessionTimeout(int minutes) {
    unsupported.setSessionTimeout(minutes);
  }

  @Override
  public @Nullable String getRequestCharacterEncoding() {
    return unsupported.getRequestCharacterEncoding();
  }

  @Override
  public void setRequestCharacterEncoding(String encoding) {
    unsupported.setRequestCharacterEncoding(encoding);
  }

  @Override
  public @Nullable String getResponseCharacterEncoding() {
    return unsupported.getResponseCharacterEncoding();
  }

  @Override
  public void setResponseCharacterEncoding(String encoding) {
    unsupported.setResponseCharacterEncoding(encoding);
  }
}
