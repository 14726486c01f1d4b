/**
 * Joins the library to Jakarta Faces and its expression language. An adapter: named in {@code
 * META-INF/faces-config.xml}, imported by nobody of ours, and never loaded where Faces is missing.
 *
 * <p>Decision: nothing here redirects by {@code ExternalContext.redirect}; answers are written on
 * the servlet response by the one door they all leave by, so that they are the same on every
 * implementation.
 *
 * <p>Decision: the way back in a page is {@code #{loginManager.next}} and not {@code
 * #{login.next}}. Applications name beans {@code login} all the time, and two beans of one name
 * stop a deployment.
 */
@NullMarked
package io.github.cdilogin.faces;

import org.jspecify.annotations.NullMarked;
