/** Integrates the library with Jakarta Pages: resolves the names of its beans. */
@NullMarked
package io.github.cdilogin.internal.jsp;

import org.jspecify.annotations.NullMarked;
