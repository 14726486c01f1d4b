package conformance.people;

/** The custom anonymous user of {@code /anonymous}. */
public record Guest() implements Someone {

  @Override
  public String id() {
    return null;
  }

  @Override
  public String name() {
    return "Guest";
  }

  @Override
  public String loginId() {
    return null;
  }

  @Override
  public boolean isActive() {
    return false;
  }

  @Override
  public boolean isAnonymous() {
    return true;
  }
}
