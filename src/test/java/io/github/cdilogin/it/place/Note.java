package io.github.cdilogin.it.place;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.entries.Entries;
import io.github.cdilogin.it.entries.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A note that is written by Ajax. */
@Named
@RequestScoped
public class Note extends TypedText {

  @Inject CurrentUser currentUser;
  @Inject Entries entries;
  private String result = "";

  public List<Integer> getRows() {
    return List.of(1, 2);
  }

  @LoginRequired
  public void saveRow(int row) {
    setText("row " + row);
    save();
  }

  public void show() {
    result = "Shown";
  }

  @LoginRequired
  public void save() {
    String note = currentUser.getLoginId() + ": " + getText();
    entries.add(note);
    result = "Saved as " + note;
  }

  @FreshLoginRequired
  public void saveFreshly() {
    save();
  }

  public String getResult() {
    return result;
  }
}
