package io.github.cdilogin.benchmark.application;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean with an empty interceptor. */
@Empty
@ApplicationScoped
public class InterceptedGreeting extends Greeting {}
