/**
 * The addresses of the login view and of the page that was requested: {@link
 * io.github.cdilogin.redirect.LoginUrl} leads to the login view, {@link
 * io.github.cdilogin.redirect.NextUrl} is a redirect target that was checked.
 *
 * <p>The decisions behind it:
 *
 * <ul>
 *   <li>There is no way to get the raw value. What does not pass the check is an empty {@link
 *       java.util.Optional}, never an exception: it comes from a client.
 *   <li>A foreign address is not searched for, our own is recognised: scheme, host and port have to
 *       be spelled like those of the request. An unknown look-alike is rejected, too.
 *   <li>What comes out is a path, whatever went in, so it cannot name another host even if the
 *       check were wrong. A path that begins with two slashes would do that, so it is refused, also
 *       behind our own host.
 *   <li>Dot segments are resolved as browsers resolve them, before the check, and the resolved path
 *       is sent. A path such as {@code /.//path} is the same page for a browser, but some servers
 *       resolve the argument of {@code sendRedirect} and send {@code //path}.
 *   <li>Text is encoded as the <a href="https://url.spec.whatwg.org/#percent-encoded-bytes">URL
 *       standard</a> makes browsers encode it and never decoded, so that what was checked is what
 *       is sent, and a good address without dot segments comes back as it was.
 *   <li>The way back to a refused request is built from what the server understood (context path,
 *       decoded path), not from the request line of the client.
 * </ul>
 */
@NullMarked
package io.github.cdilogin.redirect;

import org.jspecify.annotations.NullMarked;
