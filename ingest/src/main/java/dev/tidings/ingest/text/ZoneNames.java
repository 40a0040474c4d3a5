package dev.tidings.ingest.text;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as dates in words state them: an offset, with or without {@code GMT} or {@code UTC}
 * before it, a name of the tz database, or one of the abbreviations in common use. What is none of
 * these is UTC, as RFC 822's own successor says of unknown letters.
 */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC?|GMT|Z)?\\s*([+-])\\s*(\\d{1,2}):?(\\d{2})?(?:[ (].*)?");

  /** Of two meanings the one more common in feeds: IST is India's, CST America's. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("EST", "-05:00"),
          entry("EDT", "-04:00"),
          entry("CST", "-06:00"),
          entry("CDT", "-05:00"),
          entry("MST", "-07:00"),
          entry("MDT", "-06:00"),
          entry("PST", "-08:00"),
          entry("PDT", "-07:00"),
          entry("AKST", "-09:00"),
          entry("AKDT", "-08:00"),
          entry("HST", "-10:00"),
          entry("AST", "-04:00"),
          entry("ADT", "-03:00"),
          entry("NST", "-03:30"),
          entry("NDT", "-02:30"),
          entry("ET", "America/New_York"),
          entry("CT", "America/Chicago"),
          entry("MT", "America/Denver"),
          entry("PT", "America/Los_Angeles"),
          entry("BRT", "-03:00"),
          entry("ART", "-03:00"),
          entry("BST", "+01:00"),
          entry("WET", "+00:00"),
          entry("WEST", "+01:00"),
          entry("CET", "+01:00"),
          entry("CEST", "+02:00"),
          entry("MEZ", "+01:00"),
          entry("MESZ", "+02:00"),
          entry("EET", "+02:00"),
          entry("EEST", "+03:00"),
          entry("MSK", "+03:00"),
          entry("SAST", "+02:00"),
          entry("EAT", "+03:00"),
          entry("WAT", "+01:00"),
          entry("CAT", "+02:00"),
          entry("AFT", "+04:30"),
          entry("PKT", "+05:00"),
          entry("IST", "+05:30"),
          entry("ICT", "+07:00"),
          entry("WIB", "+07:00"),
          entry("SGT", "+08:00"),
          entry("HKT", "+08:00"),
          entry("AWST", "+08:00"),
          entry("JST", "+09:00"),
          entry("KST", "+09:00"),
          entry("AEST", "+10:00"),
          entry("AEDT", "+11:00"),
          entry("ACST", "+09:30"),
          entry("ACDT", "+10:30"),
          entry("NZST", "+12:00"),
          entry("NZDT", "+13:00"));

  private ZoneNames() {}

  static ZoneId zone(String stated) {
    String name = stated.strip();
    Matcher offset = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
    try {
      if (offset.matches()) {
        String minutes = offset.group(3) == null ? "00" : offset.group(3);
        String hours = offset.group(2).length() == 1 ? "0" + offset.group(2) : offset.group(2);
        return ZoneOffset.of(offset.group(1) + hours + ":" + minutes);
      }
      if (name.contains("/")) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
    return ZoneId.of(NAMES.getOrDefault(name.toUpperCase(Locale.ROOT), "Z"));
  }
}
