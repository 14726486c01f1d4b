/**
 * The start of the library: validates an application, and creates the {@link
 * io.github.cdilogin.internal.login.LoginRuntime} for its requests. This package imports the other
 * packages, and only the test kit imports it.
 *
 * <p>{@code LoginExtension} observes the CDI container, and the servlet container calls {@code
 * LoginInitializer}. {@code ApplicationDeployment} collects the problems and stops the deployment,
 * and {@code LoginRuntimeFactory} creates the runtime.
 *
 * <p>Decision: the extension does not observe beans, because each type of event costs some
 * kilobytes for each bean. It reads the bean manager once, when the deployment is validated. It
 * does observe classes, because a guard without effect has to be vetoed before the container
 * validates it. It observes all classes, because {@code @WithAnnotations} is slower in Weld (3 % of
 * a start with 2,000 beans).
 *
 * <p>Decision: an external setting calls the same method of {@code LoginConfiguration} as an
 * observer, so that one place validates a value, and the last value wins. Settings that need no
 * servlet context are read when the deployment is validated, so that invalid values are reported
 * with all other problems, and also without a server. Context parameters are read when {@code
 * LoginRuntimeFactory} gets the servlet context, for settings that no other source has. So a
 * context parameter does not correct an invalid value in the code.
 *
 * <p>Decision: an unknown context parameter stops the deployment, because it is written for this
 * application. Any other unknown name is a warning, because the process may have settings of
 * another application or version.
 */
@NullMarked
package io.github.cdilogin.internal.deployment;

import org.jspecify.annotations.NullMarked;
