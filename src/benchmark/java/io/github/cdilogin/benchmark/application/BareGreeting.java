package io.github.cdilogin.benchmark.application;

import jakarta.enterprise.context.ApplicationScoped;

/** Nothing before it. */
@ApplicationScoped
public class BareGreeting extends Greeting {}
