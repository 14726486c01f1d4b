/**
 * All messages for developers, with their codes: problems that stop a deployment, exceptions and
 * log messages. A code is never reused.
 */
@NullMarked
package io.github.cdilogin.internal.problem;

import org.jspecify.annotations.NullMarked;
