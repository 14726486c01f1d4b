/* Compares the login of this page with the logins of the pages in other tabs. */
(() => {
  "use strict";

  const key = "cdi-login-watch";
  // The user of a login view in the dialog of the page is about to change.
  if (typeof BroadcastChannel === "undefined" || window.frameElement?.closest(".cdi-login-frame")) {
    return;
  }
  if (window[key]) {
    // An update by Ajax has rendered the element again.
    window[key]();
    return;
  }

  let channel = null;
  let latest = null;

  function element() {
    return document.querySelector(".cdi-login-watch[data-login]");
  }

  function pageOf(watch) {
    const { login, fresh, at } = watch.dataset;
    return { login, fresh: fresh === "true", at: Number(at) };
  }

  /** A remember cookie continues the login of its user without a new login. */
  function continues(page, before) {
    const user = page.login.split(".")[0];
    return page.login === before.login || (user !== "" && !page.fresh && user === before.login.split(".")[0]);
  }

  function announce() {
    const watch = element();
    if (watch && channel) {
      const page = pageOf(watch);
      if (latest === null || page.at >= latest.at) {
        latest = page;
        watch.querySelector("[role=alert]").replaceChildren();
      }
      channel.postMessage(latest);
    }
  }

  function receive(page) {
    const watch = element();
    if (!watch || page === null || typeof page !== "object" || typeof page.login !== "string") {
      return;
    }
    if (page.at > latest.at) {
      latest = page;
      if (!continues(page, pageOf(watch))) {
        report(watch, page.login !== "");
      }
    } else if (page.at < latest.at && page.login !== latest.login) {
      // The other page is older, and has not learned of the latest login.
      channel.postMessage(latest);
    }
  }

  function report(watch, loggedIn) {
    const event = new CustomEvent("cdi-login:changed", { bubbles: true, cancelable: true, detail: { loggedIn } });
    if (watch.dispatchEvent(event)) {
      const texts = watch.dataset;
      const link = document.createElement("a");
      link.href = location.pathname + location.search;
      link.textContent = texts.reload;
      const text = !loggedIn ? texts.loggedOut : texts.login === "" ? texts.loggedIn : texts.otherLogin;
      watch.querySelector("[role=alert]").replaceChildren(text + " ", link);
    }
  }

  /** An open channel keeps a page out of the cache for the back button. */
  function open() {
    const watch = element();
    if (watch && channel === null) {
      channel = new BroadcastChannel("cdi-login:" + watch.dataset.app);
      channel.onmessage = (message) => receive(message.data);
    }
    announce();
  }

  function close() {
    if (channel) {
      channel.close();
      channel = null;
    }
  }

  window[key] = open;
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", (event) => event.persisted && open());
  open();
})();
