package io.github.cdilogin.benchmark.application;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean without interceptors. */
@ApplicationScoped
public class BareGreeting extends Greeting {}
