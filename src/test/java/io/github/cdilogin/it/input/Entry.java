package io.github.cdilogin.it.input;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.entries.Entries;
import io.github.cdilogin.it.entries.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The values and actions of the pages. */
@Named
@RequestScoped
public class Entry extends TypedText {

  @Inject Entries entries;

  private String name = "";
  private int number = 7;
  private String color = "red";
  private String[] sizes = {"S"};
  private boolean flag = true;
  private String hidden = "of the server";
  private final Row row = new Row();

  public static class Row {

    private String cell = "of the server";

    public String getCell() {
      return cell;
    }

    public void setCell(String cell) {
      this.cell = cell;
    }
  }

  public void save() {
    entries.add(name + " " + number + " " + color + " " + String.join(",", sizes) + " " + flag);
  }

  @FreshLoginRequired
  public void saveFresh() {
    save();
  }

  @LoginRequired
  public String getGuarded() {
    return "guarded";
  }

  public Map<String, String> getColors() {
    return Map.of("Red", "red", "Blue", "blue");
  }

  public List<Row> getRows() {
    return List.of(row);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getColor() {
    return color;
  }

  public void setColor(String color) {
    this.color = color;
  }

  public String[] getSizes() {
    return sizes;
  }

  public void setSizes(String[] sizes) {
    this.sizes = sizes;
  }

  public boolean isFlag() {
    return flag;
  }

  public void setFlag(boolean flag) {
    this.flag = flag;
  }

  public String getHidden() {
    return hidden;
  }

  public void setHidden(String hidden) {
    this.hidden = hidden;
  }
}
