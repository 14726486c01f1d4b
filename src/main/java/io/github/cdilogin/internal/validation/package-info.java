/**
 * Validates the classes of an application: guards that have no effect, and views that no user can
 * reach.
 *
 * <p>Decision: a class with a guard without effect is vetoed during the deployment, and a
 * substitute is added. OpenWebBeans validates such classes by reflection and stops at the first
 * one. With the veto, all problems are reported in one exception on every container.
 *
 * <p>Decision: a bean that overrides a guarded method without the guard stops the deployment and is
 * not guarded implicitly, so that the CDI container, the servlet filter, REST and a reviewer find
 * the same guards. Each superclass and interface of the application is read once, so that a start
 * with many beans allocates nothing for it.
 *
 * <p>Decision: a guard on a method of a servlet applies to the whole servlet if the method is
 * {@code service}, and stops the deployment otherwise, because the filter cannot detect that {@code
 * doPost} calls {@code doGet}. Servlets and filters are read from their registrations, because
 * Tomcat finds annotations on classes only.
 */
@NullMarked
package io.github.cdilogin.internal.validation;

import org.jspecify.annotations.NullMarked;
