/**
 * Integrates the library with Jakarta Faces. The classes are registered in {@code
 * META-INF/faces-config.xml} and are not loaded where Faces is missing.
 *
 * <p>Decision: nothing in this package calls {@code ExternalContext.redirect}. Responses are
 * written to the servlet response, so that they are the same on every implementation.
 *
 * <p>Decision: the redirect target in a page is {@code #{loginManager.next}} and not {@code
 * #{login.next}}. Applications often have a bean named {@code login}, and two beans with the same
 * name stop the deployment.
 */
@NullMarked
package io.github.cdilogin.internal.faces;

import org.jspecify.annotations.NullMarked;
