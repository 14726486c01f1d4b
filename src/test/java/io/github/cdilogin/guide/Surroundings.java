package io.github.cdilogin.guide;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The names that a snippet of the guide may use without declaring them. */
public abstract class Surroundings {

  protected Account account;
  protected Accounts accounts;
  protected CurrentUser currentUser;
  protected FlashMessages flash;
  protected LoginConfiguration login;
  protected LoginManager logins;
  protected String name;
  protected String password;
  protected boolean remember;
  protected String secretKey;
  protected HttpServletRequest request;
  protected HttpServletResponse response;
  protected System.Logger log;
}
