package conformance.web;

/** The request is not in the contract; the response has the status. */
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
