/** A servlet filter for applications that wrap the request and replace the session. */
@NullMarked
package io.github.cdilogin.servlet;

import org.jspecify.annotations.NullMarked;
