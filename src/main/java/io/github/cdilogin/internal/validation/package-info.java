/**
 * Guards that have no effect, and views that no user can reach: what is wrong with the classes of
 * an application.
 *
 * <p>Decision: a class with a guard that would not run is hidden from the container while it
 * deploys, and a substitute takes its place. OpenWebBeans validates such classes by reflection and
 * stops at the first; this way all problems are reported in one exception on every container.
 *
 * <p>Decision: a bean that overrides a guarded method without the guard is not deployed, instead of
 * guarded: the CDI container, the servlet filter, REST and a reviewer then find the same guards.
 * Superclasses and interfaces are read once each, and only where a class of the application has
 * one, so that a start with many beans allocates nothing for it.
 *
 * <p>Decision: a guard on a method of a servlet counts for the whole servlet if the method is
 * {@code service}, and stops the deployment otherwise: the filter sees the servlet, and not that
 * {@code doPost} calls {@code doGet}. Servlets and filters are read from their registrations,
 * because Tomcat looks for annotations on classes only.
 */
@NullMarked
package io.github.cdilogin.internal.validation;

import org.jspecify.annotations.NullMarked;
