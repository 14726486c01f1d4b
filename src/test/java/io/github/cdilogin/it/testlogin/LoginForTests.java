package io.github.cdilogin.it.testlogin;

import io.github.cdilogin.testing.TestLoginServlet;
import jakarta.servlet.annotation.WebServlet;

/** What a WAR under test adds, and no other. */
@WebServlet("/test-login")
public class LoginForTests extends TestLoginServlet {}
