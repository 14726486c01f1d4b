package conformance.people;

/**
 * Somebody of the contract's table, as he is at this moment.
 *
 * @param loginId by which the library knows him; another than his id in {@code /alt-id}
 * @param stamp what ends all his logins when it changes
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
