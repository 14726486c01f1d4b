package io.github.cdilogin.it.refusals;

import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;

/** A page of many lines with a guarded value at its end. */
@Named
@RequestScoped
public class Report {

  private static final String LINE =
      " of a long report, which has about a hundred characters; ".repeat(2);

  @Inject HttpServletRequest request;

  private boolean shown;

  /** {@code ?lines=600}. */
  public List<String> getLines() {
    String lines = request.getParameter("lines");
    return IntStream.range(0, lines == null ? 600 : Integer.parseInt(lines))
        .mapToObj(line -> "line " + line + LINE)
        .toList();
  }

  public List<Integer> getRows() {
    return IntStream.range(0, 20).boxed().toList();
  }

  public boolean isShown() {
    return shown;
  }

  public void show() {
    shown = true;
  }

  public String getNote() {
    return "";
  }

  @LoginRequired
  public void setNote(String note) {
    throw new IllegalStateException("called by an anonymous user: " + note);
  }

  @LoginRequired
  public String getSecret() {
    return "the secret";
  }

  @LoginRequired
  public String secretOf(int row) {
    return "the secret of " + row;
  }

  @LoginRequired
  public List<Integer> getSecretRows() {
    return getRows();
  }
}
