/** Jakarta REST: the feature that an application registers if it lists its classes. */
@NullMarked
package io.github.cdilogin.rest;

import org.jspecify.annotations.NullMarked;
