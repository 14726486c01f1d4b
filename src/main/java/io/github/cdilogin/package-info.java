/**
 * CDI Login: what an application says, and the order of things.
 *
 * <pre>{@code
 * @ApplicationScoped class Auth {
 *   @Inject Accounts accounts;
 *   void configure(@Observes LoginConfiguration login) {
 *     login.userLoader(accounts::findByLoginId).loginView("/login.xhtml");
 *   }
 * }
 * @Named @RequestScoped @LoginRequired class Settings { @Inject CurrentUser currentUser; ... }
 * }</pre>
 *
 * <p>The one way of a request: {@code LoginFilter} notes request and response in a {@code
 * RequestState} and resolves nobody; an interceptor asks the request state who is there, and
 * proceeds or throws; the request state asks {@code UserResolver}, once, which asks the session,
 * then the cookie ({@code RememberMeServices}), then the request; an exception is caught at the
 * edge by which the request came in ({@code LoginFilter}, the Faces exception handler, the REST
 * exception mapper) and leaves by {@code RefusalProcessor}, which fires the event and asks the
 * {@code UnauthorizedHandler}.
 *
 * <p>The one way of a deployment: {@code LoginExtension} listens to the CDI container, {@code
 * LoginInitializer} to the servlet container; {@code ApplicationDeployment} gathers what they find
 * and stops what cannot work; {@code LoginRuntimeFactory} makes of all that was said the {@code
 * LoginRuntime} that requests use.
 *
 * <p>Decision: the first filter of the application notes the request, and a filter for each guarded
 * servlet, mapped by the name of the servlet, calls its guard. So the filters of the application
 * run in between, named dispatches are guarded, and a request of an unguarded servlet pays for one
 * filter. {@code GuardedServlets} describes when the servlets are known.
 *
 * <p>Decision: request and session are those that the container gives to the first filter. CDI,
 * Faces and the application do not agree on a wrapped request, and a login in one session is not
 * seen in another one. An application that replaces the session maps {@code LoginFilter} once more,
 * behind its own filter.
 *
 * <p>What shares a secret shares this package: only {@code LoginManager} changes who is logged in,
 * only {@code LoginFilter} opens an request state. Imports the mechanics ({@code internal.session},
 * {@code internal.remember}, {@code internal.settings}, {@code redirect}, {@code flash}) and the
 * ground floor ({@code config}, {@code internal.secret}); the adapters ({@code faces}, {@code
 * rest}, {@code testing}) import it.
 *
 * <p>Decision: {@code CurrentUser} is a request-scoped facade without state. What it tells lives in
 * the request state, a plain object, because guards are asked far more often than users are
 * injected, and CDI's request scope is not active everywhere a request is.
 *
 * <p>Decision: a class with a guard that would not run is hidden from the container while it
 * deploys, and a stand-in takes its place. OpenWebBeans judges such classes by reflection and stops
 * at the first; this way all findings come in one exception on every container.
 *
 * <p>Decision: a bean that overrides a guarded method without the guard is not deployed, instead of
 * guarded: whatever reads the annotations, the CDI container, the servlet filter, REST or a
 * reviewer, then finds the same guards. Superclasses and interfaces are read once each, and only
 * where a class of the application has one, so that a start with many beans allocates nothing for
 * it.
 *
 * <p>Decision: a guard on a method of a servlet counts for the whole servlet if the method is
 * {@code service}, and stops the deployment otherwise: the filter sees the servlet, and not that
 * {@code doPost} calls {@code doGet}. Servlets and filters are read from their registrations,
 * because Tomcat looks for annotations on classes only.
 *
 * <p>Decision: the extension asks the application's bean manager once, when the deployment is
 * checked, instead of listening for beans: each kind of event costs some kilobytes for each bean of
 * the application. Classes it does listen for, since a useless guard has to be hidden before the
 * container meets it, and for all of them: {@code @WithAnnotations} costs Weld more than to look
 * ourselves (3 % of a start with 2,000 beans).
 *
 * <p>Decision: what is written about the remember cookie is decided in the request state and
 * written once, by the response that the application gets, before anything can be sent. So request
 * and response are wrapped, which costs each request 48 bytes.
 *
 * <p>Decision: a login whose user is gone or whose stamp changed ends the session as a logout does,
 * so that whoever logs in next at that browser finds nothing of it.
 *
 * <p>Decision: what is set outside of the code speaks to the closed {@code LoginConfiguration} by
 * the methods that an observer calls, so that there is one place that judges a value, and the last
 * word counts. Whoever needs no servlet context speaks when the deployment is validated, so that
 * wrong values are told together with everything else and also where no server is; context
 * parameters speak later, when {@code LoginRuntimeFactory} has heard of the context, and only where
 * nobody else outside has spoken. That code is judged before them has a price: a context parameter
 * heals no wrong value in code.
 *
 * <p>Decision: an unknown context parameter stops the deployment, because it is written for this
 * application; any other unknown name is a warning, because the process may hold settings of
 * another application or version.
 */
@NullMarked
package io.github.cdilogin;

import org.jspecify.annotations.NullMarked;
