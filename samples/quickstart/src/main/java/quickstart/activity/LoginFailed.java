package quickstart.activity;

/**
 * A CDI event of this application: a wrong password, which CDI Login never sees.
 *
 * @param name the name that was entered
 */
public record LoginFailed(String name) {}
