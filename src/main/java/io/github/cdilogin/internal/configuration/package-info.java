/**
 * The settings as immutable values, and the sources of external settings.
 *
 * <p>Decision: all settings use the same order of sources, and the first source with a value wins:
 * MicroProfile Config, system properties, environment, context parameters. MicroProfile Config
 * itself reads system properties and environment, in the order that the application has set. They
 * are separate sources for applications without MicroProfile Config.
 *
 * <p>Decision: a blank value counts as not set, in every source. MicroProfile Config does the same,
 * and in an environment there is often no other way to express "not set".
 *
 * <p>Decision: only one class calls MicroProfile Config, and a {@code LinkageError} shows that the
 * API is missing. This needs no reflection and no choice of a class loader.
 */
@NullMarked
package io.github.cdilogin.internal.configuration;

import org.jspecify.annotations.NullMarked;
