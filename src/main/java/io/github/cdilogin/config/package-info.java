/**
 * Settings as immutable values. The ground floor: imports nothing of ours, everybody may import it.
 *
 * <p>Decision: an application never sees this package. It speaks to {@code LoginConfiguration},
 * which closes into these values, so that no code can meet half-made settings.
 */
@NullMarked
package io.github.cdilogin.config;

import org.jspecify.annotations.NullMarked;
