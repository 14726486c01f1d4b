package io.github.cdilogin.internal.request;

import org.jspecify.annotations.Nullable;

/** What an {@link OnCommittedResponse} calls before the container may send something. */
interface ResponseListener {

  /** The response is about to begin: this is the last moment for headers. */
  void beforeCommit();

  /** The text of an error page; {@code null} for the container's own. */
  @Nullable String errorText(int status);
}
