package quickstart.activity;

import io.github.cdilogin.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code my/activity.xhtml}: what happened to the logins of the current user. Its folder needs a
 * login, so this bean has no guard.
 */
@Named
@RequestScoped
public class ActivityPage {

  @Inject Activities activities;
  @Inject CurrentUser currentUser;

  private List<Activity> latest;

  /** The view action. */
  public void load() {
    latest = activities.latestOf(currentUser.getLoginId());
  }

  public List<Activity> getLatest() {
    if (latest == null) {
      load();
    }
    return latest;
  }
}
