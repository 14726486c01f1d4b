/**
 * The application that is measured: beans and pages with the same body, and nothing, an empty
 * interceptor or the library before it.
 */
package io.github.cdilogin.benchmark.application;
