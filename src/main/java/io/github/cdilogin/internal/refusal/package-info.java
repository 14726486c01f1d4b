/**
 * How a rejected request is answered, by the handler of the library or of the application. Every
 * refusal comes through {@code RefusalProcessor}, from filter, Faces and REST.
 */
@NullMarked
package io.github.cdilogin.internal.refusal;

import org.jspecify.annotations.NullMarked;
