package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;

/** A guarded bean. */
@LoginRequired
@ApplicationScoped
public class GuardedGreeting extends Greeting {}
