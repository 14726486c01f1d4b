/* For every page: the focus after an error, and times in the time zone of the user. */
const localTime = new Intl.DateTimeFormat(document.documentElement.lang, {
  dateStyle: "medium",
  timeStyle: "short",
});

function showLocalTimes() {
  for (const time of document.querySelectorAll("time[datetime]")) {
    time.textContent = localTime.format(new Date(time.dateTime));
  }
}

showLocalTimes();
document.querySelector("[aria-invalid=true]")?.focus();
