/**
 * What a user has typed into a Faces form that was not executed, because the login had ended or was
 * not sufficient: it comes back, and nothing is executed.
 *
 * <p>Decision: each form that is rendered for a login has a hidden field with an HMAC: the digest
 * of the login id, the id of the view, the time, and a hash code of the name of each input whose
 * value may be kept. View state is lost with the session, so the form has to prove for which user
 * it was rendered, and which of its parameters are neither passwords nor technical fields. A form
 * of another site cannot have it for the user of the browser, and so cannot set values.
 *
 * <p>Decision: a redirect cannot carry a body. So the response to the rejected form is a page with
 * one form, which a script sends to the login view at once; without scripts a button does. For
 * Faces Ajax it is a partial response that replaces the body of the page and sends the form. The
 * alternatives were worse. Forwarding to the login view skips the filters of the application where
 * a path rule rejects the request, and runs one Faces lifecycle inside another. A redirect with
 * status 307 sends the passwords and the view state of the form to the login view, and does not
 * work for Ajax. A cookie is too small. A session for an anonymous client is one that any client
 * can fill.
 *
 * <p>Decision: on its way the input is encrypted with AES-GCM: it is bound to login, view and ten
 * minutes, and the client stores it, in a hidden field of the login view. When the same user has
 * logged in, the field moves to the session of that login, still encrypted, so that any redirect of
 * the application can follow. It is removed when the view is rendered. A user who is still logged
 * in, and has to confirm the login, has such a session already, so the field is not needed.
 *
 * <p>Decision: the values become submitted values of the components, by {@code decode}, before the
 * view is rendered. Renderers know the parameters of their components, ignore disabled and readonly
 * ones, and escape what they write. No request is repeated, and the server sends none.
 */
@NullMarked
package io.github.cdilogin.internal.input;

import org.jspecify.annotations.NullMarked;
