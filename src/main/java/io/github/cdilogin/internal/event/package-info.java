/** The events that the library fires, and which of them the application observes. */
@NullMarked
package io.github.cdilogin.internal.event;

import org.jspecify.annotations.NullMarked;
