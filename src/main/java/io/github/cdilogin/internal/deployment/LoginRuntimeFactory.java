package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.RequestLoader;
import io.github.cdilogin.UnauthorizedHandler;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.Setting;
import io.github.cdilogin.internal.configuration.SettingSources;
import io.github.cdilogin.internal.configuration.UnknownSetting;
import io.github.cdilogin.internal.crypto.KeyRing;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.flash.RefusalMessages;
import io.github.cdilogin.internal.input.TypedInputCodec;
import io.github.cdilogin.internal.input.TypedInputServices;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.login.RememberMeServices;
import io.github.cdilogin.internal.login.UnknownUsers;
import io.github.cdilogin.internal.login.UserResolver;
import io.github.cdilogin.internal.problem.DeploymentErrors;
import io.github.cdilogin.internal.problem.DeploymentProblem;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.refusal.RedirectToLoginHandler;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.response.ViewWarnings;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates the {@link LoginRuntime} from the configuration and the external settings, at the first
 * use, because context parameters may be available late or never.
 */
final class LoginRuntimeFactory {

  private static final String FACES_STAGE = "jakarta.faces.PROJECT_STAGE";

  private final DefaultLoginConfiguration configuration;
  private final LoginEventPublisher events;
  private final SettingSources external;
  private @Nullable Supplier<UserLoader> userLoader;
  private @Nullable Supplier<RequestLoader> requestLoader;
  private @Nullable Supplier<UnauthorizedHandler> handler;
  private String contextPath = "";
  private boolean contextRead;
  private boolean facesDevelopment;
  private @Nullable LoginRuntime runtime;

  /**
   * Creates the factory, after the observers of the configuration were called.
   *
   * @param configuration the configuration
   * @param events fires events
   * @param external the external settings that need no servlet context
   */
  LoginRuntimeFactory(
      DefaultLoginConfiguration configuration,
      LoginEventPublisher events,
      SettingSources external) {
    this.configuration = configuration;
    this.events = events;
    this.external = external;
  }

  /** Reads the settings that need no servlet context, and returns the problems of all settings. */
  List<DeploymentProblem> readExternalSettings() {
    if (external.mayHave(Setting.PREFIX)) {
      configuration.readFrom(external);
      for (UnknownSetting unknown : Setting.unknown(external)) {
        warn(LoginErrors.ignoredSetting(unknown.place(), unknown.nearest()));
      }
    }
    return configuration.values().problems();
  }

  /**
   * Reads context parameters for settings that no other source has, and returns their problems.
   * Unknown ones are problems, because they are written for this application only.
   */
  synchronized List<DeploymentProblem> readContextParameters(ServletContext context) {
    SettingSources parameters = SettingSources.of(context);
    configuration.readFrom(external.then(parameters));
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

  /** Returns the current settings. */
  LoginSettings settings() {
    return configuration.settings();
  }

  synchronized boolean hasReadContext() {
    return contextRead;
  }

  /** Selects the loaders and the handler, and returns the problems. */
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

  /** Returns the services. Creates them at the first call. */
  synchronized LoginRuntime runtime() {
    LoginRuntime current = runtime;
    if (current == null) {
      current = create();
      runtime = current;
    }
    return current;
  }

  private LoginRuntime create() {
    LoginSettings settings = configuration.settings();
    ViewWarnings viewWarnings = new ViewWarnings(settings, isDevelopment());
    String audience =
        Objects.requireNonNullElse(configuration.rememberCookie().audience(), contextPath);
    RememberMeServices rememberMe = new RememberMeServices(settings, codec(audience), events);
    RefusalMessages messages = new RefusalMessages(settings, configuration.localizeCallback());
    UnauthorizedHandler redirect = new RedirectToLoginHandler(settings, messages, viewWarnings);
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
        handler,
        redirect,
        messages,
        new TypedInputServices(inputCodec(audience), messages),
        events,
        configuration.clock(),
        viewWarnings);
  }

  private @Nullable TypedInputCodec inputCodec(String audience) {
    if (!configuration.faces().keepTypedInput()) {
      return null;
    }
    TypedInputCodec codec = configuration.inputCodec(audience);
    return codec == null && isDevelopment()
        ? new TypedInputCodec(List.of(KeyRing.randomSecret()), audience)
        : codec;
  }

  private @Nullable RememberTokenCodec codec(String audience) {
    RememberTokenCodec codec = configuration.codec(audience);
    if (codec == null && isDevelopment()) {
      warn(LoginErrors.ephemeralKey());
      return RememberTokenCodec.ephemeral(audience);
    }
    return codec;
  }

  private boolean isDevelopment() {
    Boolean configured = configuration.development();
    return configured == null ? facesDevelopment : configured;
  }

  /** Creates the logger only if there is something to log. */
  private static void warn(String text) {
    System.getLogger(LoginRuntimeFactory.class.getPackageName()).log(Level.WARNING, text);
  }
}
