package dev.tidings.app.settings;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import dev.tidings.ingest.fetch.UserAgent;
import dev.tidings.ingest.fetch.cadence.CadenceSettings;
import dev.tidings.ingest.fetch.http.Network;
import dev.tidings.ingest.fetch.http.WebAddress;
import dev.tidings.ingest.follow.FollowOptions;
import dev.tidings.ingest.receive.HubCallbacks;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigException;

/** How feeds are followed and articles received. */
public final class FeedSettings {

  private static final String CONTACT = "contact";
  private static final String ALLOW_NETWORKS = "allow-networks";
  private static final String THREADS = "feed-threads";
  private static final String SITEMAP_DAYS = "feed-sitemap-days";
  private static final String KEEP_DAYS = "feed-keep-days";
  private static final String HTTP_PORT = "http-port";
  private static final String HTTP_ADDRESS = "http-address";
  private static final String WEBSUB_CALLBACK = "websub-callback";
  private static final String LIVELY_MINUTES = "feed-lively-minutes";
  private static final int NO_PORT = -1;
  private static final String VERSION = "0.1";

  private final AbstractConfig values;

  FeedSettings(AbstractConfig values) {
    this.values = values;
  }

  static ConfigDef definition() {
    return new ConfigDef()
        .define(
            CONTACT,
            STRING,
            "",
            LambdaValidator.with(
                FeedSettings::checkContact, () -> "a web or mail address without brackets"),
            MEDIUM,
            "A web or mail address that tells webmasters who fetches their pages; part of the"
                + " User-Agent. Set it before you follow sources in earnest.")
        .define(
            ALLOW_NETWORKS,
            LIST,
            List.of(),
            LambdaValidator.with(FeedSettings::checkNetworks, () -> "networks such as 10.0.0.0/8"),
            LOW,
            "Networks that pages may be fetched from though they are not public, such as"
                + " 10.0.0.0/8, separated by commas.")
        .define(
            THREADS,
            INT,
            16,
            between(1, 1_000),
            LOW,
            "Sources visited at a time; one at a time for each host.")
        .define(
            SITEMAP_DAYS,
            INT,
            7,
            atLeast(1),
            MEDIUM,
            "Pages that a sitemap dates further back than so many days are left out.")
        .define(
            KEEP_DAYS,
            INT,
            30,
            atLeast(8),
            LOW,
            "Days for which an article is known as one of its source after it was last listed.")
        .define(
            LIVELY_MINUTES,
            INT,
            30,
            between(5, 24 * 60),
            MEDIUM,
            "A source that had news within the last day is asked at least so often, in minutes,"
                + " unless it asks for less itself.")
        .define(
            HTTP_PORT,
            INT,
            NO_PORT,
            between(NO_PORT, 65_535),
            MEDIUM,
            "Port of POST /articles with feed and run, and of WebSub's callbacks; 0 for any that is"
                + " free, -1 for none.")
        .define(
            HTTP_ADDRESS,
            STRING,
            "127.0.0.1",
            LOW,
            "Address that http-port listens on. There is no password: keep others out by other"
                + " means before you open it to them.")
        .define(
            WEBSUB_CALLBACK,
            STRING,
            "",
            LambdaValidator.with(
                FeedSettings::checkCallback, () -> "a web address that ends in /websub/"),
            MEDIUM,
            "Where WebSub hubs reach http-port from outside, such as"
                + " https://news.example.org/websub/; one of its own for each process. Let no more"
                + " than /websub/ through to it. Without it no hub is asked for its news.");
  }

  private static void checkCallback(String name, Object value) {
    String stated = String.valueOf(value);
    if (!stated.isBlank()
        && WebAddress.of(stated)
            .filter(place -> place.target().endsWith(HubCallbacks.PATH))
            .isEmpty()) {
      throw new ConfigException(name, value, "it must be a web address that ends in /websub/");
    }
  }

  private static void checkContact(String name, Object value) {
    try {
      String unused = userAgent(String.valueOf(value));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(name, value, e.getMessage());
    }
  }

  private static void checkNetworks(String name, Object value) {
    try {
      ((List<?>) value).forEach(network -> Network.of(String.valueOf(network)));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(name, value, e.getMessage());
    }
  }

  private static String userAgent(String contact) {
    return UserAgent.of(VERSION, Optional.of(contact.strip()).filter(text -> !text.isEmpty()));
  }

  /** Who we say we are. */
  public String userAgent() {
    return userAgent(values.getString(CONTACT));
  }

  /** Whether webmasters can find out who fetches their pages. */
  public boolean hasContact() {
    return !values.getString(CONTACT).isBlank();
  }

  /** Networks besides the public Internet. */
  public List<Network> allowedNetworks() {
    return values.getList(ALLOW_NETWORKS).stream().map(Network::of).toList();
  }

  public int threads() {
    return values.getInt(THREADS);
  }

  public FollowOptions follow() {
    return FollowOptions.standard()
        .withAges(
            Duration.ofDays(values.getInt(SITEMAP_DAYS)),
            Duration.ofDays(values.getInt(KEEP_DAYS)));
  }

  /** How often sources are asked. */
  public CadenceSettings cadence() {
    return CadenceSettings.standard().withLively(Duration.ofMinutes(values.getInt(LIVELY_MINUTES)));
  }

  /** Where hubs reach us; empty where they don't. */
  public Optional<WebAddress> websubCallback() {
    return WebAddress.of(values.getString(WEBSUB_CALLBACK));
  }

  /** Where articles may be posted; empty for nowhere. */
  public Optional<InetSocketAddress> http() {
    int port = values.getInt(HTTP_PORT);
    return port == NO_PORT
        ? Optional.empty()
        : Optional.of(new InetSocketAddress(values.getString(HTTP_ADDRESS), port));
  }
}
