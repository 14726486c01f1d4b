/**
 * What the user guide is held to: its snippets compile, its links lead somewhere, and it leaves
 * nothing out. {@code Account}, {@code Accounts} and {@code Surroundings} are the reader's own
 * code, which the guide only names.
 */
package io.github.cdilogin.guide;
