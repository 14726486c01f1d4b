package conformance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** The messages of {@code /messages}, and their translations in {@code /localized}. */
final class Translations {

  static final String SIGN_IN = "Sign in, please!";
  static final String ONCE_MORE = "Once more, please!";

  private static final Map<String, String> FRENCH =
      Map.of(SIGN_IN, "Entrez !", ONCE_MORE, "Encore une fois !");
  private static final Map<String, String> GERMAN =
      Map.of(SIGN_IN, "Bitte anmelden!", ONCE_MORE, "Bitte erneut!");

  private Translations() {}

  /** Returns the translation, or the text itself if there is none. */
  static String of(String message, HttpServletRequest request) {
    String languages = request.getHeader("Accept-Language");
    boolean french = languages != null && languages.startsWith("fr");
    return (french ? FRENCH : GERMAN).getOrDefault(message, message);
  }
}
