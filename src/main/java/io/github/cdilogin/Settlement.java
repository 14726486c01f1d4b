package io.github.cdilogin;

import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.internal.remember.TokenSigner;
import io.github.cdilogin.internal.settings.Sources;
import io.github.cdilogin.internal.settings.Unknown;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from what an application says, and whoever runs it, to the {@link LoginSetup} that
 * requests use. It ends when the setup is first asked for, because context parameters may come
 * late, or never.
 */
final class Settlement {

  private static final String FACES_STAGE = "jakarta.faces.PROJECT_STAGE";

  private final LoginConfiguration configuration;
  private final LoginEvents events;
  private final Sources outside;
  private @Nullable Supplier<UserLoader> userLoader;
  private @Nullable Supplier<RequestLoader> requestLoader;
  private @Nullable Supplier<UnauthorizedHandler> handler;
  private boolean contextHeard;
  private boolean facesDevelopment;
  private @Nullable LoginSetup setup;

  /**
   * Begins when the application has said all it had to say.
   *
   * @param configuration what it said
   * @param events tells its observers
   * @param outside what is set outside of its code, as far as that can be known already
   */
  Settlement(LoginConfiguration configuration, LoginEvents events, Sources outside) {
    this.configuration = configuration;
    this.events = events;
    this.outside = outside;
  }

  /** Lets those speak who need no servlet context; gives what is wrong with any setting. */
  List<Finding> hearOutsiders() {
    if (outside.mayHave(Setting.PREFIX)) {
      Setting.tell(configuration, outside);
      for (Unknown unknown : Setting.unknown(outside)) {
        warn(LoginErrors.ignoredSetting(unknown));
      }
    }
    return configuration.findings();
  }

  /**
   * Lets context parameters speak where nobody else has; gives what is wrong with them. Unknown
   * ones are wrong, because they are written for this application alone.
   */
  synchronized List<Finding> hear(ServletContext context) {
    Sources parameters = Sources.of(context);
    Setting.tell(configuration, outside.then(parameters));
    facesDevelopment = "Development".equals(context.getInitParameter(FACES_STAGE));
    contextHeard = true;
    setup = null;
    Stream<Unknown> unknown = Setting.unknown(parameters).stream();
    return Stream.concat(
            configuration.findings().stream(), unknown.map(DeploymentErrors::unknownSetting))
        .toList();
  }

  /** The values as they are set so far. */
  LoginSettings settings() {
    return configuration.settings();
  }

  synchronized boolean hasHeardContext() {
    return contextHeard;
  }

  /** Chooses whom the application registered; gives what is wrong with that. */
  List<Finding> register(Registrations all, boolean complete) {
    List<Finding> findings = new ArrayList<>();
    userLoader = all.one(UserLoader.class, configuration.userLoaders(), findings).orElse(null);
    requestLoader =
        all.one(RequestLoader.class, configuration.requestLoaders(), findings).orElse(null);
    handler = all.one(UnauthorizedHandler.class, configuration.handlers(), findings).orElse(null);
    if (userLoader == null && requestLoader == null && complete) {
      findings.add(DeploymentErrors.noLoader());
    }
    return findings;
  }

  /** What was settled. */
  synchronized LoginSetup setup() {
    LoginSetup settled = setup;
    if (settled == null) {
      settled = settle();
      setup = settled;
    }
    return settled;
  }

  private LoginSetup settle() {
    LoginSettings settings = configuration.settings();
    ViewProblems viewProblems = new ViewProblems(settings, isDevelopment());
    RememberMe rememberMe = new RememberMe(settings, signer(), events);
    RefusalMessages messages = new RefusalMessages(settings, configuration.localizeCallback());
    return new LoginSetup(
        settings,
        new UserResolver(
            userLoader,
            requestLoader,
            configuration.anonymousUser(),
            rememberMe,
            events,
            new UnknownUsers(isDevelopment())),
        rememberMe,
        handler == null ? redirectToLogin(settings, messages, viewProblems) : handler,
        messages,
        events,
        configuration.clock(),
        viewProblems);
  }

  private static Supplier<UnauthorizedHandler> redirectToLogin(
      LoginSettings settings, RefusalMessages messages, ViewProblems viewProblems) {
    RedirectToLogin ours = new RedirectToLogin(settings, messages, viewProblems);
    return () -> ours;
  }

  private @Nullable TokenSigner signer() {
    TokenSigner signer = configuration.signer();
    if (signer == null && isDevelopment()) {
      warn(LoginErrors.keyOfThisRun());
      return TokenSigner.ofThisRun();
    }
    return signer;
  }

  private boolean isDevelopment() {
    Boolean said = configuration.development();
    return said == null ? facesDevelopment : said;
  }

  /** Asks for the log when there is something to say, which is seldom. */
  private static void warn(String text) {
    System.getLogger(Settlement.class.getPackageName()).log(Level.WARNING, text);
  }
}
