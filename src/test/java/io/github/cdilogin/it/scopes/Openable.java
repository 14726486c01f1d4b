package io.github.cdilogin.it.scopes;

/** A bean that is called by its name. */
public interface Openable {

  String open();
}
