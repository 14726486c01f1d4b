/**
 * Settings from outside of the code: where they may stand, how their text is read, and which known
 * name an unknown one looks like. Mechanics: knows no setting by name; imports nothing of ours, and
 * the root package imports it.
 *
 * <p>Decision: one order for all settings, the first source that has a value wins: MicroProfile
 * Config, system properties, environment, context parameters. MicroProfile Config knows the two
 * after it by itself, in the order that the application gave it; they stand here once more for
 * where it is missing.
 *
 * <p>Decision: a blank value is none, in every source. MicroProfile Config has it so, and an
 * environment often cannot say "not set" in another way.
 *
 * <p>Decision: MicroProfile Config is asked by a class of its own, and its absence is noticed by
 * the {@code LinkageError}: no reflection, and no class loader to choose.
 */
@NullMarked
package io.github.cdilogin.internal.settings;

import org.jspecify.annotations.NullMarked;
