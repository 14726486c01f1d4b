/* The notes page: the focus after an Ajax request, and a message if one fails. */
const quickstart = {
  afterAdding(event) {
    quickstart.afterUpdate(event, "add:text");
  },

  /** The button that had the focus no longer exists. */
  afterDeleting(event) {
    quickstart.afterUpdate(event, "saved");
  },

  afterUpdate(event, focused) {
    if (event.status === "success") {
      showLocalTimes();
      document.getElementById(focused)?.focus();
    }
  },

  /** No connection, or an error of the server. */
  showFailure() {
    const status = document.getElementById("status");
    document.getElementById("messages").textContent = status.dataset.ajaxFailed;
  },
};

faces.ajax.addOnError(quickstart.showFailure);
