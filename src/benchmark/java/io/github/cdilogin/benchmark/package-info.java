/**
 * The limits of the cost of the library, measured by calls on two CDI containers and by pages on
 * Payara Micro. {@code src/benchmark/README.md} describes commands and figures.
 */
package io.github.cdilogin.benchmark;
