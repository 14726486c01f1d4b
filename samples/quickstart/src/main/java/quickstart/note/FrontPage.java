package quickstart.note;

import io.github.cdilogin.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code index.xhtml}: a public page, which shows the user how many notes there are. */
@Named
@RequestScoped
public class FrontPage {

  @Inject CurrentUser currentUser;
  @Inject Notes notes;

  private long count;

  /** The view action. */
  public void load() {
    count = currentUser.isAuthenticated() ? notes.count(currentUser.getLoginId()) : 0;
  }

  public long getCount() {
    return count;
  }
}
