/**
 * Integrates the library with Jakarta Faces. The classes are registered in {@code
 * META-INF/faces-config.xml} and are not loaded where Faces is missing.
 *
 * <p>Decision: nothing in this package calls {@code ExternalContext.redirect}. Responses are
 * written to the servlet response, so that they are the same on every implementation.
 *
 * <p>Decision: the redirect target in a page is {@code #{loginManager.next}} and not {@code
 * #{login.next}}. Applications often have a bean named {@code login}, and two beans with the same
 * name stop the deployment. For the same reason {@code #{login.logout}} is no bean: {@code
 * internal.el} resolves it if nothing else has that name.
 *
 * <p>Decision: conditions on the user are components whose {@code rendered} depends on the user,
 * and not tag handlers. A tag handler decides when the view is built, before the action of the
 * request that logs in or out.
 */
@NullMarked
package io.github.cdilogin.internal.faces;

import org.jspecify.annotations.NullMarked;
