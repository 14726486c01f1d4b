/*
 * For the pages of somebody logged in. A browser may keep a whole page in memory for its back
 * button, even one that must not be stored: it is hidden when it is left, and asked for anew when
 * it comes back, so that after a logout nothing private is seen.
 */
addEventListener("pagehide", () => {
  document.documentElement.hidden = true;
});

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
