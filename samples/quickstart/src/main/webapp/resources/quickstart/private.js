/*
 * For pages of a logged-in user. A browser may keep a whole page in memory for its back button,
 * even one with "no-store". The page is hidden when it is left, and loaded again when it comes back,
 * so that nothing private is shown after a logout.
 */
addEventListener("pagehide", () => {
  document.documentElement.hidden = true;
});

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
