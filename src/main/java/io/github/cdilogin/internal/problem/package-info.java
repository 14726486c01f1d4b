/**
 * Every message that a developer can read, with its code: what stops a deployment, exceptions and
 * log lines. A code is never reused.
 */
@NullMarked
package io.github.cdilogin.internal.problem;

import org.jspecify.annotations.NullMarked;
