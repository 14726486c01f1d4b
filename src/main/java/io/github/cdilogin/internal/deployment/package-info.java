/**
 * How the library starts: what it finds in an application, and the {@link
 * io.github.cdilogin.internal.login.LoginRuntime} that it creates for the requests. The top of the
 * library: it knows every other package, and only the test kit imports it.
 *
 * <p>{@code LoginExtension} observes the CDI container, {@code LoginInitializer} is called by the
 * servlet container; {@code ApplicationDeployment} collects what they find and stops a deployment
 * that cannot work; {@code LoginRuntimeFactory} creates the runtime.
 *
 * <p>Decision: the extension reads the application's bean manager once, when the deployment is
 * validated, instead of observing beans: each kind of event costs some kilobytes for each bean of
 * the application. It does observe classes, since a guard without effect has to be hidden before
 * the container meets it, and all of them: {@code @WithAnnotations} costs Weld more than to look
 * ourselves (3 % of a start with 2,000 beans).
 *
 * <p>Decision: a setting from outside of the code calls the method of the closed {@code
 * LoginConfiguration} that an observer calls, so that one place validates a value, and the last
 * value wins. Settings that need no servlet context are read when the deployment is validated, so
 * that wrong values are reported together with everything else and also without a server; context
 * parameters are read later, when {@code LoginRuntimeFactory} gets the context, and only where no
 * other source has a value. So a context parameter does not correct a wrong value in the code.
 *
 * <p>Decision: an unknown context parameter stops the deployment, because it is written for this
 * application; any other unknown name is a warning, because the process may have settings of
 * another application or version.
 */
@NullMarked
package io.github.cdilogin.internal.deployment;

import org.jspecify.annotations.NullMarked;
