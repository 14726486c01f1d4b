/**
 * URLs of redirects: {@link io.github.cdilogin.redirect.LoginUrl} is the URL of a login view, and
 * {@link io.github.cdilogin.redirect.NextUrl} is a checked redirect target for the time after the
 * login.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The API has no access to the unchecked value. A rejected value is an empty {@link
 *       java.util.Optional} and not an exception, because it comes from a client.
 *   <li>The check is an allow list: scheme, host and port have to be spelled like those of the
 *       request. So an unknown look-alike is rejected, too.
 *   <li>The result is always a path, so it cannot lead to another host even if the check fails. A
 *       path that begins with two slashes could, so it is rejected, also after the host of the
 *       request.
 *   <li>Dot segments are resolved as in browsers, before the check, and the resolved path is sent.
 *       A path such as {@code /.//path} is the same page for a browser, but some servers resolve
 *       the argument of {@code sendRedirect} and send {@code //path}.
 *   <li>Text is percent-encoded as in the <a
 *       href="https://url.spec.whatwg.org/#percent-encoded-bytes">URL standard</a> and never
 *       decoded, so that the checked text is the one that is sent. A valid URL without dot segments
 *       is not changed.
 *   <li>The redirect target of a rejected request is built from the values of the server (context
 *       path, decoded path), not from the request line of the client.
 * </ul>
 */
@NullMarked
package io.github.cdilogin.redirect;

import org.jspecify.annotations.NullMarked;
