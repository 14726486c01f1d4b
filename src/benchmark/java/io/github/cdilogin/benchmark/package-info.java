/**
 * The gates over what the library costs, and what they need: rounds of calls on two CDI containers,
 * and pages on Payara Micro. Commands, figures and how to read them: {@code
 * src/benchmark/README.md}.
 */
package io.github.cdilogin.benchmark;
