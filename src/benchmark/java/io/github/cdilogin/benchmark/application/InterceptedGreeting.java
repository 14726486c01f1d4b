package io.github.cdilogin.benchmark.application;

import jakarta.enterprise.context.ApplicationScoped;

/** An interceptor before it that only proceeds. */
@Empty
@ApplicationScoped
public class InterceptedGreeting extends Greeting {}
