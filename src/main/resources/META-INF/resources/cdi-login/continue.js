// Sends the form with the typed input to the login view, after an Ajax request was rejected.
document.getElementById("cdi-login-continue").submit();
