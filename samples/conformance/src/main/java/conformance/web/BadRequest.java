package conformance.web;

/** Somebody asked for what the contract does not have; the status says the rest. */
final class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  BadRequest(int status) {
    super("Status " + status, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
