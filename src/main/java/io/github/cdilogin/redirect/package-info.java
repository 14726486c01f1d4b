/**
 * To the login page and back: {@link io.github.cdilogin.redirect.LoginUrl} says where to log in,
 * {@link io.github.cdilogin.redirect.NextUrl} is the way back once it is proven to be ours.
 *
 * <p>Applications use both types. Of the library the root package and the adapters ({@code rest},
 * {@code faces}) import this package; it imports nothing of the library and knows no users, events
 * or settings.
 *
 * <p>The decisions behind it:
 *
 * <ul>
 *   <li>There is no way to get the raw value. What does not pass the check is an empty {@link
 *       java.util.Optional}, never an exception: it came from a visitor.
 *   <li>A foreign address is not searched for, our own is recognised: scheme, host and port have to
 *       be spelled like those of the request. A look-alike we have never heard of is refused too.
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
 *       decoded path), not from the request line that a visitor spelled.
 * </ul>
 */
@NullMarked
package io.github.cdilogin.redirect;

import org.jspecify.annotations.NullMarked;
