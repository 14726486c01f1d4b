package io.github.cdilogin.it.entries;

/** The text that the user types into a form. */
public abstract class TypedText {

  private String text = "";

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
