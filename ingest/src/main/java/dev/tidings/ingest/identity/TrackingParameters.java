package dev.tidings.ingest.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came to a page, not which page it is. Only names that mean
 * nothing else: {@code ref}, {@code source} and {@code id} may well pick the page, so they stay.
 */
final class TrackingParameters {
  /** Urchin/Google Analytics, Matomo, Piwik, Webtrends, AT Internet (BBC), Adobe/Nielsen. */
  private static final List<String> PREFIXES =
      List.of("utm_", "mtm_", "matomo_", "pk_", "piwik_", "wt.", "at_", "ns_", "guce_", "hsa_");

  private static final Set<String> NAMES =
      Set.of(
          // Click ids of advertising networks
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "igshid",
          "igsh",
          "rb_clickid",
          "srsltid",
          "epik",
          // Mail and marketing tools
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "hsctatracking",
          "vero_id",
          "vero_conv",
          "oly_anon_id",
          "oly_enc_id",
          "wickedid",
          "_kx",
          "s_cid",
          "ml_subscriber",
          "ck_subscriber_id",
          // Analytics
          "_ga",
          "_gl",
          "guccounter",
          "xtor",
          "icid",
          "ncid",
          "ocid",
          "cmpid",
          "__twitter_impression",
          // Sharing buttons and news sites' own
          "ref_src",
          "ref_url",
          "smid",
          "smtyp",
          "sr_share",
          "soc_src",
          "soc_trk",
          "taid",
          "ftag",
          "feature_oembed",
          "fb_action_ids",
          "fb_action_types",
          "fb_source",
          "sh_kit",
          "spm");

  private TrackingParameters() {}

  static boolean contain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
