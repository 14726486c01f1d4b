package conformance.people;

/**
 * A user of the table in the contract, in the current state.
 *
 * @param loginId the login id, which differs from the id in {@code /alt-id}
 * @param stamp ends all logins of the user when it changes
 */
public record Person(String id, String name, boolean active, String loginId, String stamp)
    implements Someone {

  @Override
  public String loginId() {
    return loginId;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public String loginStamp() {
    return stamp;
  }
}
