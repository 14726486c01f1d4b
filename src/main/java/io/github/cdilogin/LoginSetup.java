package io.github.cdilogin;

import io.github.cdilogin.config.LoginSettings;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the deployment settled, and what every request needs. Immutable, shared by all requests.
 *
 * @param settings the plain values
 * @param users finds out who makes a request
 * @param rememberMe sets, believes and deletes remember cookies
 * @param handler gives who answers refusals
 * @param messages the messages of refusals
 * @param events tells observers
 * @param clock the time
 * @param viewProblems reports mistakes about the login and refresh views
 */
record LoginSetup(
    LoginSettings settings,
    UserResolver users,
    RememberMe rememberMe,
    Supplier<UnauthorizedHandler> handler,
    RefusalMessages messages,
    LoginEvents events,
    Clock clock,
    ViewProblems viewProblems) {}
