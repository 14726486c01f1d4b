/**
 * Joins the library to Jakarta Faces: named in {@code META-INF/faces-config.xml}, and never loaded
 * where Faces is missing.
 *
 * <p>Decision: nothing here redirects by {@code ExternalContext.redirect}; responses are written to
 * the servlet response, so that they are the same on every implementation.
 *
 * <p>Decision: the redirect target in a page is {@code #{loginManager.next}} and not {@code
 * #{login.next}}. Applications often have a bean named {@code login}, and two beans of one name
 * stop a deployment.
 */
@NullMarked
package io.github.cdilogin.internal.faces;

import org.jspecify.annotations.NullMarked;
