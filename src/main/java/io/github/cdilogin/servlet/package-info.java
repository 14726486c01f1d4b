/** Jakarta Servlet: a filter for an application that replaces the session. */
@NullMarked
package io.github.cdilogin.servlet;

import org.jspecify.annotations.NullMarked;
