package io.github.cdilogin.benchmark;

/** What is opened, by whom. All addresses are of one length, because a server copies them. */
enum PageView {
  PLAIN("without the library: page that asks nobody", "/bare/plain", ""),
  PLAIN_WITH_COOKIE("the same, with a session cookie", "/bare/plain", "/bare/start"),
  IDLE("without the library: behind a filter that does nothing", "/bare/idles", ""),
  CHECKED("without the library: looks into the session by hand", "/bare/check", "/bare/start"),
  EMPTY("without the library: bean with an empty interceptor", "/bare/empty", "/bare/start"),
  STRANGER("**stranger's page that asks nobody**", "/ours/plain", ""),
  UNASKED("the same page, opened by a user", "/ours/plain", "/ours/login?id=42"),
  GUARDED("**guarded page of a user**", "/ours/guard", "/ours/login?id=42"),
  STAMPED("**guarded page of a user with a login stamp**", "/ours/guard", "/ours/login?id=43"),
  NAMED("guarded page that also asks the `CurrentUser`", "/ours/named", "/ours/login?id=42");

  private final String title;
  private final String path;
  private final String login;

  PageView(String title, String path, String login) {
    this.title = title;
    this.path = path;
    this.login = login;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }

  /** The page that gives the visitor a session; empty for a visitor without one. */
  String login() {
    return login;
  }
}
