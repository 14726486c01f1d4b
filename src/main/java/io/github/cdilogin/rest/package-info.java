/** The Jakarta REST feature, for applications that list their REST classes. */
@NullMarked
package io.github.cdilogin.rest;

import org.jspecify.annotations.NullMarked;
