package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.RequestLoader;
import io.github.cdilogin.UnauthorizedHandler;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.configuration.UnknownSetting;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.flash.RefusalMessages;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.login.RememberMeServices;
import io.github.cdilogin.internal.login.UnknownUsers;
import io.github.cdilogin.internal.login.UserResolver;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.refusal.RedirectToLoginHandler;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.response.ViewProblems;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from what an application says, and whoever runs it, to the {@link LoginRuntime} that
 * requests use. It ends when the runtime is first asked for, because context parameters may come
 * late, or never.
 */
final class LoginRuntimeFactory {

  private static final String FACES_STAGE = "jakarta.faces.PROJECT_STAGE";

  private final DefaultLoginConfiguration configuration;
  private final LoginEventPublisher events;
  private final SettingSources outside;
  private @Nullable Supplier<UserLoader> userLoader;
  private @Nullable Supplier<RequestLoader> requestLoader;
  private @Nullable Supplier<UnauthorizedHandler> handler;
  private String contextPath = "";
  private boolean contextRead;
  private boolean facesDevelopment;
  private @Nullable LoginRuntime runtime;

  /**
   * Begins when the application has said all it had to say.
   *
   * @param configuration what it said
   * @param events tells its observers
   * @param outside what is set outside of its code, as far as that can be known already
   */
  LoginRuntimeFactory(
      DefaultLoginConfiguration configuration, LoginEventPublisher events, SettingSources outside) {
    this.configuration = configuration;
    this.events = events;
    this.outside = outside;
  }

  /** Lets those speak who need no servlet context; gives what is wrong with any setting. */
  List<DeploymentProblem> readExternalSettings() {
    if (outside.mayHave(Setting.PREFIX)) {
      Setting.apply(configuration, outside);
      for (UnknownSetting unknown : Setting.unknown(outside)) {
        warn(LoginErrors.ignoredSetting(unknown.place(), unknown.nearest()));
      }
    }
    return configuration.values().problems();
  }

  /**
   * Lets context parameters speak where nobody else has; gives what is wrong with them. Unknown
   * ones are wrong, because they are written for this application alone.
   */
  synchronized List<DeploymentProblem> readContextParameters(ServletContext context) {
    SettingSources parameters = SettingSources.of(context);
    Setting.apply(configuration, outside.then(parameters));
    facesDevelopment = "Development".equals(context.getInitParameter(FACES_STAGE));
    contextPath = context.getContextPath();
    contextRead = true;
    runtime = null;
    Stream<UnknownSetting> unknown = Setting.unknown(parameters).stream();
    return Stream.concat(
            configuration.values().problems().stream(),
            unknown.map(each -> DeploymentErrors.unknownSetting(each.place(), each.nearest())))
        .toList();
  }

  /** The values as they are set so far. */
  LoginSettings settings() {
    return configuration.settings();
  }

  synchronized boolean hasReadContext() {
    return contextRead;
  }

  /** Chooses whom the application registered; gives what is wrong with that. */
  List<DeploymentProblem> register(HandlerSelector all, boolean complete) {
    List<DeploymentProblem> problems = new ArrayList<>();
    userLoader = all.one(UserLoader.class, configuration.userLoaders(), problems).orElse(null);
    requestLoader =
        all.one(RequestLoader.class, configuration.requestLoaders(), problems).orElse(null);
    handler = all.one(UnauthorizedHandler.class, configuration.handlers(), problems).orElse(null);
    if (userLoader == null && requestLoader == null && complete) {
      problems.add(DeploymentErrors.noLoader());
    }
    return problems;
  }

  /** What was settled. */
  synchronized LoginRuntime runtime() {
    LoginRuntime settled = runtime;
    if (settled == null) {
      settled = settle();
      runtime = settled;
    }
    return settled;
  }

  private LoginRuntime settle() {
    LoginSettings settings = configuration.settings();
    ViewProblems viewProblems = new ViewProblems(settings, isDevelopment());
    RememberMeServices rememberMe = new RememberMeServices(settings, codec(), events);
    RefusalMessages messages = new RefusalMessages(settings, configuration.localizeCallback());
    UnauthorizedHandler redirect = new RedirectToLoginHandler(settings, messages, viewProblems);
    return new LoginRuntime(
        settings,
        new UserResolver(
            settings,
            userLoader,
            requestLoader,
            configuration.anonymousUser(),
            rememberMe,
            events,
            new UnknownUsers(isDevelopment())),
        rememberMe,
        handler == null ? () -> redirect : handler,
        redirect,
        messages,
        events,
        configuration.clock(),
        viewProblems);
  }

  private @Nullable RememberTokenCodec codec() {
    String audience =
        Objects.requireNonNullElse(configuration.rememberCookie().audience(), contextPath);
    RememberTokenCodec codec = configuration.codec(audience);
    if (codec == null && isDevelopment()) {
      warn(LoginErrors.ephemeralKey());
      return RememberTokenCodec.ephemeral(audience);
    }
    return codec;
  }

  private boolean isDevelopment() {
    Boolean said = configuration.development();
    return said == null ? facesDevelopment : said;
  }

  /** Asks for the log when there is something to say, which is seldom. */
  private static void warn(String text) {
    System.getLogger(LoginRuntimeFactory.class.getPackageName()).log(Level.WARNING, text);
  }
}
