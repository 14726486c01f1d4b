/** Expression Language: {@code #{current_user}}, and the properties of the application's user. */
@NullMarked
package io.github.cdilogin.internal.el;

import org.jspecify.annotations.NullMarked;
