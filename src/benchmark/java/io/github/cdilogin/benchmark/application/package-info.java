/**
 * The measured application: beans and pages with the same body, without an interceptor, with an
 * empty one, and with the guard.
 */
package io.github.cdilogin.benchmark.application;
