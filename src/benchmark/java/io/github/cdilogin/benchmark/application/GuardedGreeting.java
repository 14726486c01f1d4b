package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;

/** The library before it. */
@LoginRequired
@ApplicationScoped
public class GuardedGreeting extends Greeting {}
