/**
 * Joins the library to the expression language of Jakarta Pages (JSP), which has resolvers of its
 * own. An adapter: registered by its name, imported by no other package, and without effect where
 * JSP is missing.
 */
@NullMarked
package io.github.cdilogin.jsp;

import org.jspecify.annotations.NullMarked;
