/** Joins the library to Jakarta Pages, where CDI does not: its beans by their names. */
@NullMarked
package io.github.cdilogin.internal.jsp;

import org.jspecify.annotations.NullMarked;
