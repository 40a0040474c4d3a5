package dev.tidings.ingest.fetch.websub;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a delivery is the hub's (WebSub, section 7: {@code X-Hub-Signature}). */
public final class Signature {
  private static final Pattern FORM = Pattern.compile("\\s*(\\w+)=([0-9A-Fa-f]{2,256})\\s*");
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /**
   * Whether the header signs these bytes with this secret. A delivery that it does not is to be
   * answered with 2xx all the same, and dropped.
   */
  public static boolean matches(String header, String secret, byte[] body) {
    Matcher parts = FORM.matcher(header);
    String method =
        parts.matches() ? METHODS.getOrDefault(parts.group(1).toLowerCase(Locale.ROOT), "") : "";
    if (method.isEmpty() || parts.group(2).length() % 2 != 0) {
      return false;
    }
    byte[] stated = HexFormat.of().parseHex(parts.group(2));
    // Takes the same time wherever they differ.
    return MessageDigest.isEqual(stated, hmac(method, secret, body));
  }

  private static byte[] hmac(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}
