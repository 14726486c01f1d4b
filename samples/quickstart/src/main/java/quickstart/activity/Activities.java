package quickstart.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reads and writes the activity log. */
@ApplicationScoped
@Transactional
public class Activities {

  private static final int SHOWN = 20;

  @Inject EntityManager entities;

  public void add(
      String accountId, Activity.Kind kind, Instant at, String address, String userAgent) {
    LocalDateTime happened = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    entities.persist(
        new Activity(
            accountId,
            kind,
            happened.truncatedTo(ChronoUnit.MICROS),
            address,
            Device.of(userAgent)));
  }

  /** The latest ones of an account, newest first. */
  public List<Activity> latestOf(String accountId) {
    return entities
        .createQuery(
            "select a from Activity a where a.accountId = :account order by a.happened desc",
            Activity.class)
        .setParameter("account", accountId)
        .setMaxResults(SHOWN)
        .getResultList();
  }
}
