// Leaves the frame of a dialog: loads the page that opened it again, with the mark for the server.
// It never leaves this origin.
(function () {
  "use strict";
  var view = document.currentScript.getAttribute("data-view") === "refresh" ? "refresh" : "login";
  var opener = window;
  try {
    while (opener.parent !== opener && opener.parent.location.origin === window.location.origin) {
      opener = opener.parent;
    }
  } catch (otherOrigin) {
    // The application itself is in a frame of another site.
  }
  var parameters = opener.location.search
    .replace(/^\?/, "")
    .split("&")
    .filter(function (parameter) {
      return parameter !== "" && !/^(pfdlgcid|cdi_login_view)=/.test(parameter);
    });
  parameters.push("cdi_login_view=" + view);
  // With the origin, because a path can begin with two slashes.
  opener.location.assign(
    opener.location.origin + opener.location.pathname + "?" + parameters.join("&")
  );
})();
