package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.app.TidingsProcess.Result;
import dev.tidings.app.cluster.EmbeddedCluster;
import dev.tidings.app.cluster.EmbeddedClusterSettings;
import dev.tidings.schema.Connection;
import dev.tidings.schema.LaneName;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Topics;
import dev.tidings.streams.lane.Lanes;
import dev.tidings.streams.view.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** A cluster with articles in it, and the verbs that work with lanes. */
final class LaneDesk implements AutoCloseable {

  /** An actor that only this knowledge knows. */
  static final String ACTOR = "tidings:zarnika";

  private static final String KNOWLEDGE =
      ACTOR + "\tZarnika Trust\tORGANISATION\tNGO\tTJK\tZarnika|Zarnika Board\tour desk\n";

  final Path folder;
  final Connection connection;
  final Topics topics;
  private final EmbeddedCluster cluster;

  LaneDesk(Path folder) {
    this.folder = folder;
    this.cluster =
        EmbeddedCluster.start(
            EmbeddedClusterSettings.in(folder.resolve("cluster"))
                .withBrokerPort(0)
                .withRegistryPort(0));
    this.connection =
        Connection.to(cluster.address().bootstrapServers(), cluster.address().registryUrl());
    this.topics = new Topics(new Registry(connection, Duration.ofSeconds(60)));
  }

  /** Runs a verb on the cluster, in this JVM. */
  Result tidings(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(
                Arrays.stream(arguments),
                Stream.of(
                    "--bootstrap-server=" + connection.bootstrapServers(),
                    "--registry=" + connection.registryUrl(),
                    "--data-dir=" + folder.resolve(".tidings")))
            .toArray(String[]::new);
    int exitCode = Tidings.run(new PrintWriter(out), new PrintWriter(err), all);
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Starts a verb on the cluster, in a process of its own. */
  TidingsProcess start(String... arguments) {
    return TidingsProcess.start(folder, environment(), arguments);
  }

  private Map<String, String> environment() {
    return Map.of(
        "TIDINGS_BOOTSTRAP_SERVER",
        connection.bootstrapServers(),
        "TIDINGS_REGISTRY",
        connection.registryUrl());
  }

  /** A file that knows one actor more. */
  Path knowledge() {
    return write("zarnika.tsv", KNOWLEDGE);
  }

  /** A file that knows another one. */
  Path otherKnowledge() {
    return write("other.tsv", KNOWLEDGE.replace("arnika", "ornika"));
  }

  private Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes articles with these numbers; every third names the actor that few know. */
  void publish(int from, int to) {
    String lines =
        IntStream.range(from, to).mapToObj(LaneDesk::article).collect(Collectors.joining("\n"));
    tidings("publish", write("articles-" + from + ".jsonl", lines).toString()).succeeded();
  }

  private static String article(int number) {
    String who = number % 3 == 0 ? "The Zarnika Trust" : "Uzbekistan";
    return """
    {"id":"news-%d","source":"%s.example","publishedAt":"2026-01-%02d","title":"%s meets number %d",\
    "body":"%s met envoys of Russia on day %d. Number %d of them spoke in Tashkent."}\
    """
        .formatted(
            number,
            number % 2 == 0 ? "courier" : "gazette",
            1 + number % 5,
            who,
            number,
            who,
            number,
            number * 7);
  }

  Lanes lanes() {
    return new Lanes(connection, topics, Clock.systemUTC());
  }

  Topics in(String lane) {
    return topics.in(LaneName.of(lane));
  }

  /** How many records stand in a lane's enriched topic, as far as they can be read. */
  long tagged(String lane) {
    try (TopicReader reader = new TopicReader(connection)) {
      return reader.ends(in(lane).enriched().name()).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  /** What on broker, registry and disk is named so. */
  List<String> named(String part) {
    try (Admin admin = Admin.create(connection.clientProperties());
        Stream<Path> files = Files.walk(Files.createDirectories(folder.resolve(".tidings")))) {
      TreeSet<String> names = new TreeSet<>(admin.listTopics().names().get());
      admin.listGroups().all().get().stream().map(GroupListing::groupId).forEach(names::add);
      names.addAll(subjects());
      lanes().all().forEach(lane -> names.add("lane ." + lane.getName()));
      files.map(file -> "file ." + file.getFileName()).forEach(names::add);
      return names.stream().filter(name -> name.contains(part)).toList();
    } catch (ExecutionException | IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The registry's subjects, those that were let go but not for good among them. */
  private List<String> subjects() throws IOException, InterruptedException {
    URI all = URI.create(connection.registryUrl() + "/subjects?deleted=true");
    String answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(all).build(), BodyHandlers.ofString())
            .body();
    return List.of(answer.replaceAll("[\\[\\]\" ]", "").split(","));
  }

  /** Checks that two lanes tell the same, and nothing is missing in either. */
  void assertSame(String one, String other) {
    Result diff = tidings("diff", one, other).succeeded().withoutNoise();
    assertThat(diff.out()).as(diff.out()).contains("0 differences");
    assertThat(diff.err()).isEmpty();
  }

  @Override
  public void close() {
    cluster.close();
  }
}
