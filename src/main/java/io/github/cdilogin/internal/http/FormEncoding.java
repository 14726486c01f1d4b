package io.github.cdilogin.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;

/** The encoding of the parameters of a form that is read before Faces has set it. */
public final class FormEncoding {

  private FormEncoding() {}

  /** Sets UTF-8, as Faces does, unless the request has another encoding. */
  public static void set(HttpServletRequest request) {
    if (request.getCharacterEncoding() == null) {
      try {
        request.setCharacterEncoding(UTF_8.name());
      } catch (UnsupportedEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
