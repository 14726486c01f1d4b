package io.github.cdilogin.it.quickstart;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.github.cdilogin.it.chromium.Chromium;
import io.github.cdilogin.it.chromium.TestBrowser;
import java.net.URI;

/** One user's browser at the sample. */
final class QuickstartBrowser extends TestBrowser {

  /** More than Mojarra (15) and MyFaces (20) keep in a session. */
  private static final int STORED_VIEWS = 25;

  private QuickstartBrowser(Chromium chromium, URI base, Browser.NewContextOptions options) {
    super(chromium.newUser(options), base);
  }

  static QuickstartBrowser open(Chromium chromium, URI base) {
    return open(chromium, base, Chromium.desktop());
  }

  static QuickstartBrowser open(Chromium chromium, URI base, Browser.NewContextOptions options) {
    return new QuickstartBrowser(chromium, base, options);
  }

  @Override
  public QuickstartBrowser visit(String path) {
    super.visit(path);
    return this;
  }

  QuickstartBrowser logIn() {
    visit("login.xhtml");
    enterCredentials(Quickstart.PASSWORD);
    awaitPage("notes.xhtml");
    return this;
  }

  QuickstartBrowser logInAndBeRemembered() {
    visit("login.xhtml");
    page().getByLabel("Remember me").check();
    enterCredentials(Quickstart.PASSWORD);
    awaitPage("notes.xhtml");
    return this;
  }

  void enterCredentials(String password) {
    page().getByLabel("Name").fill(Quickstart.NAME);
    password().fill(password);
    click("Log in");
  }

  void addNote(String text) {
    page().getByLabel("New note").fill(text);
    click("Add note");
  }

  void changePassword(String password, String again) {
    field("New password").fill(password);
    field("Repeat the new password").fill(again);
    click("Change password");
  }

  /** Submits a form of this tab after the session has stored the states of many later pages. */
  void submitAfterManyOtherPages() {
    for (int i = 0; i < STORED_VIEWS; i++) {
      context().request().get(url("my/activity.xhtml"));
    }
    click("Log out");
  }

  Locator password() {
    return field("Password");
  }

  Locator status() {
    return page().locator("#status");
  }
}
