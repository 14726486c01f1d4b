package io.github.cdilogin.internal.request;

import org.jspecify.annotations.Nullable;

/** Is called by an {@link OnCommittedResponse} before the response is committed. */
interface ResponseListener {

  /** Returns the headers to write before the response is committed. */
  ResponseHeaders headers();

  /** Checks whether the response is a page of Faces, which is kept until it is complete. */
  boolean isFaces();

  /** Called before the response is committed, when headers can still be set. */
  void beforeCommit();

  /** Returns the text of an error page; {@code null} for the text of the container. */
  @Nullable String errorText(int status);
}
