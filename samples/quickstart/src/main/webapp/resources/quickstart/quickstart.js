/* What the notes page does beyond Faces' own Ajax: looks after the focus, and after what goes wrong. */
const quickstart = {
  /** The answer brings a new text field: keeps the writer in it, not at the top of the page. */
  afterAdding(event) {
    quickstart.focusAfter(event, "add:text");
  },

  /** The button that had the focus is gone with its note. */
  afterDeleting(event) {
    quickstart.focusAfter(event, "written");
  },

  focusAfter(event, id) {
    if (event.status === "success") {
      document.getElementById(id)?.focus();
    }
  },

  /** Says what would else be silent: no connection, or an error on the server. */
  afterFailing() {
    document.getElementById("messages").textContent =
      "That did not work. Please load the page again.";
  },
};

faces.ajax.addOnError(quickstart.afterFailing);
