/**
 * The settings as immutable values, and the sources of settings outside of the code.
 *
 * <p>Decision: one order for all settings, the first source that has a value wins: MicroProfile
 * Config, system properties, environment, context parameters. MicroProfile Config reads the two
 * after it by itself, in the order that the application set; they are listed once more for where it
 * is missing.
 *
 * <p>Decision: a blank value is none, in every source. MicroProfile Config treats it so, and an
 * environment often cannot express "not set" in another way.
 *
 * <p>Decision: MicroProfile Config is called by a class of its own, and its absence is noticed by
 * the {@code LinkageError}: no reflection, and no class loader to choose.
 */
@NullMarked
package io.github.cdilogin.internal.configuration;

import org.jspecify.annotations.NullMarked;
