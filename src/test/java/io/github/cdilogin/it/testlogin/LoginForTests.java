package io.github.cdilogin.it.testlogin;

import io.github.cdilogin.testing.TestLoginServlet;
import jakarta.servlet.annotation.WebServlet;

/** What a WAR under test adds, and no other. */
@WebServlet(value = "/test-login", loadOnStartup = 1)
public class LoginForTests extends TestLoginServlet {}
