package io.github.cdilogin.it.noeffect.web;

import jakarta.servlet.annotation.WebServlet;

/** A servlet with a guard on a method of its superclass. */
@WebServlet("/inheriting")
public class Inheriting extends AbstractBase {}
