/**
 * Writes the response to a rejected request, with the default handler or that of the application.
 * Filter, Faces and REST call {@code RefusalProcessor} for each refusal.
 */
@NullMarked
package io.github.cdilogin.internal.refusal;

import org.jspecify.annotations.NullMarked;
