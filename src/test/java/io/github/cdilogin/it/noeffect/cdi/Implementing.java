package io.github.cdilogin.it.noeffect.cdi;

import jakarta.enterprise.context.RequestScoped;

/** A bean with a guarded interface. */
@RequestScoped
public class Implementing implements Contract {}
