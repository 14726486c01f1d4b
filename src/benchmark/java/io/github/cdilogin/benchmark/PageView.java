package io.github.cdilogin.benchmark;

/** The pages, and the user of each. All URLs have the same length, because a server copies them. */
enum PageView {
  PLAIN("without the library: page that needs no user", "/bare/plain", ""),
  PLAIN_WITH_COOKIE("the same, with a session cookie", "/bare/plain", "/bare/start"),
  IDLE("without the library: behind a filter that does nothing", "/bare/idles", ""),
  CHECKED("without the library: looks into the session by hand", "/bare/check", "/bare/start"),
  EMPTY("without the library: bean with an empty interceptor", "/bare/empty", "/bare/start"),
  OPENED("without the library: page that makes a session", "/bare/opens", ""),
  ANONYMOUS("**public page that needs no user**", "/ours/plain", ""),
  UNASKED("the same page, opened by a user", "/ours/plain", "/ours/login?id=42"),
  GUARDED("**guarded page of a user**", "/ours/guard", "/ours/login?id=42"),
  STAMPED("**guarded page of a user with a login stamp**", "/ours/guard", "/ours/login?id=43"),
  CARRYING(
      "**guarded page of a user with a remember cookie, too**",
      "/ours/guard",
      "/ours/login?id=42&remember=true"),
  RESTORED(
      "**guarded page of a user with a remember cookie only**",
      "/ours/guard",
      "/ours/login?id=42&remember=true") {
    @Override
    boolean sends(String cookie) {
      return cookie.startsWith("remember_token=");
    }

    @Override
    PageView floor() {
      return OPENED;
    }
  },
  NAMED("**guarded page that shows the user's name**", "/ours/named", "/ours/login?id=42") {
    @Override
    PageView floor() {
      return CHECKED;
    }
  },
  ASKED("**public page that reads the `CurrentUser`, anonymous**", "/ours/asked", ""),
  BEANS("without the library: 200 × `#{bean.name}`", "/bare/beans.xhtml", "/bare/start"),
  BEANS_WITH_FILTER("200 × `#{bean.name}`", "/ours/beans.xhtml", "/ours/login?id=42"),
  NAMES("**200 × `#{currentUser.name}`**", "/ours/names.xhtml", "/ours/login?id=42");

  private final String title;
  private final String path;
  private final String login;

  PageView(String title, String path, String login) {
    this.title = title;
    this.path = path;
    this.login = login;
  }

  /** Checks whether it is a Faces page. */
  boolean isFaces() {
    return path.endsWith(".xhtml");
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }

  /** Returns the page that sets the cookies; empty for a client without cookies. */
  String login() {
    return login;
  }

  /** Checks whether the client sends the cookies that were set. */
  boolean sends(String cookie) {
    return true;
  }

  /** Returns the page that does the same without the library and without a current user. */
  PageView floor() {
    return PLAIN;
  }
}
