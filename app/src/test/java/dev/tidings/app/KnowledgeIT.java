package dev.tidings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.schema.Article;
import dev.tidings.schema.Connection;
import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.KnowledgeEntry;
import dev.tidings.schema.Registry;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.tagging.Document;
import dev.tidings.tagging.NameFinder;
import dev.tidings.tagging.Taggers;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Knowledge is changed while two {@code stream} processes share the work. */
final class KnowledgeIT {

  private static final String GUILD = "tidings:lake-guild";
  private static final String LINE = GUILD + "\tLake Guild\tORGANISATION\tNGO\t\tLaGu\tinvented";
  private static final String NEWS = "The Lake Guild met in Kabul.";
  private static final int BEFORE = 200;
  private static final Duration PACE = Duration.ofMillis(10);
  private static final Duration AFTERWARDS = Duration.ofSeconds(3);
  private static final Duration LONGEST_UPTAKE = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private Instances instances;

  @BeforeEach
  void start() {
    instances = new Instances(folder, 2);
  }

  @AfterEach
  void end() {
    instances.close();
  }

  @Test
  void isTakenUpByAllUnderLoadAndAReplayTagsJustWhatItTouches() throws Exception {
    try (Newsroom newsroom = new Newsroom(instances.connection(), new Random(17));
        Outcomes outcomes = new Outcomes(instances.connection())) {
      newsroom.publish(BEFORE);
      TidingsProcess.Result put = putWhileNewsFlows(newsroom);
      outcomes.awaitDrained();
      outcomes.assertEachRecordEndedOnce();
      String version = versionIn(put);
      long late = assertNewsSaysUnderWhichKnowledge(version);

      JsonNode report = replay(put.lines().get(0));
      outcomes.awaitDrained();

      long touched = newsroom.current().stream().filter(KnowledgeIT::mentions).count();
      assertThat(report.path("selected").asLong()).isEqualTo(touched);
      assertThat(report.path("outcomes").path("CHANGED").asLong()).isEqualTo(late);
      Figures.say(
          "articles replayed for the names of an entry",
          "%d of %d, %d of them changed".formatted(touched, newsroom.current().size(), late));
      assertThat(enriched().stream().filter(it -> hasGuild(it.value())))
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrderElementsOf(
              newsroom.current().stream()
                  .filter(article -> article.getBody().contains(NEWS))
                  .map(Article::getId)
                  .toList());
      assertThat(outcomes.counts())
          .isEqualTo(
              BatchJob.counts(
                  Taggers.builder().knowledge("test", new StringReader(LINE)).build(),
                  newsroom.current()));
    }
  }

  private TidingsProcess.Result putWhileNewsFlows(Newsroom newsroom) throws Exception {
    AtomicBoolean goOn = new AtomicBoolean(true);
    Thread desk = new Thread(() -> report(newsroom, goOn), "desk");
    desk.start();
    try (TidingsProcess put = instances.begin("knowledge", "put", LINE)) {
      for (TidingsProcess instance : instances.processes()) {
        instance.awaitErr(line -> line.startsWith("Knowledge ") && line.endsWith("with 1 entry."));
      }
      long seen = System.currentTimeMillis();
      TidingsProcess.Result result = put.result().succeeded();
      Duration uptake = Duration.ofMillis(seen - entries().get(0).timestamp());
      Figures.say("from knowledge put to the use of it by both instances, under load", uptake);
      assertThat(uptake).isLessThan(LONGEST_UPTAKE);
      Wait.pause(AFTERWARDS);
      return result;
    } finally {
      goOn.set(false);
      desk.join();
      newsroom.finish();
    }
  }

  private static void report(Newsroom newsroom, AtomicBoolean goOn) {
    while (goOn.get()) {
      newsroom.publishSaying(NEWS);
      newsroom.publishSaying("The Lake Guildford met.");
      newsroom.publish(2);
      Wait.pause(PACE);
    }
  }

  private static String versionIn(TidingsProcess.Result put) {
    return put.err()
        .lines()
        .filter(line -> line.startsWith("knowledge version "))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Returns how many articles that speak of the guild were tagged before. */
  private long assertNewsSaysUnderWhichKnowledge(String version) {
    String before = Taggers.standard().version().knowledge();
    Map<Integer, List<String>> versions = new TreeMap<>();
    long late = 0;
    for (ConsumerRecord<String, EnrichedArticle> record : enriched()) {
      EnrichedArticle article = record.value();
      String under = article.getTagger().getKnowledgeVersion();
      versions.computeIfAbsent(record.partition(), partition -> new ArrayList<>()).add(under);
      boolean speaksOfGuild = article.getArticle().getBody().contains(NEWS);
      assertThat(hasGuild(article)).isEqualTo(speaksOfGuild && under.equals(version));
      late += speaksOfGuild && under.equals(before) ? 1 : 0;
    }
    assertThat(versions).hasSize(6);
    versions
        .values()
        .forEach(
            all -> {
              int change = all.indexOf(version);
              assertThat(change).isPositive();
              assertThat(all.subList(0, change)).containsOnly(before);
              assertThat(all.subList(change, all.size())).containsOnly(version);
            });
    assertThat(late).isPositive();
    return late;
  }

  private JsonNode replay(String command) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "for word in " + command + "; do echo \"$word\"; done")
            .start();
    List<String> words =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .collect(Collectors.toCollection(ArrayList::new));
    assertThat(words.remove(0)).isEqualTo("tidings");
    words.add("--json");
    List<JsonNode> lines =
        TidingsProcess.run(folder, words.toArray(String[]::new)).succeeded().json();
    return lines.get(lines.size() - 1);
  }

  @Test
  void entriesArePutListedExportedImportedAndRemoved() throws Exception {
    TidingsProcess.Result put =
        instances
            .run(
                "knowledge",
                "put",
                "--id",
                GUILD,
                "--label",
                "Lake Guild",
                "--type",
                "organisation",
                "--kind",
                "ngo",
                "--alias",
                "Guild o'Lake",
                "--source",
                "invented")
            .succeeded();
    assertThat(put.lines())
        .singleElement()
        .asString()
        .startsWith("tidings replay --mentions 'Guild o'\\''Lake' --mentions 'Lake Guild' ")
        .contains(" --bootstrap-server " + instances.connection().bootstrapServers());

    Path file = folder.resolve("mine.tsv");
    Files.writeString(
        file,
        "# mine\n"
            + LINE
            + "\ntidings:ada\tAda Lund\tPERSON\tPERSON\tSWE\ts:Lund\tme\t1\tmayor@SWE 2012/\n");
    assertThat(instances.run("knowledge", "import", file.toString()).succeeded().err())
        .contains("put 2, removed 0, unchanged 0");
    assertThat(instances.run("knowledge", "import", file.toString()).succeeded().err())
        .contains("put 0, removed 0, unchanged 2");

    List<JsonNode> listed = instances.run("knowledge", "list", "--json").succeeded().json();
    assertThat(listed)
        .extracting(it -> it.path("id").asText())
        .containsExactly("tidings:ada", GUILD);
    assertThat(instances.run("knowledge", "list", "lagu").succeeded().lines()).hasSize(2);
    String exported = instances.run("knowledge", "export").succeeded().out();
    assertThat(exported.lines().filter(line -> !line.startsWith("#")))
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(file).subList(1, 3));

    TidingsProcess.Result removed =
        instances.run("knowledge", "remove", GUILD, "tidings:ada").succeeded();
    assertThat(removed.lines().get(0)).contains("'Lake Guild'", "LaGu", "'Ada Lund'", "Lund");
    assertThat(versionIn(removed)).isEqualTo(Taggers.standard().version().knowledge());
    instances.run("knowledge", "remove", GUILD).failedWith(1, "there is no entry '" + GUILD + "'");

    Files.writeString(folder.resolve("back.tsv"), exported);
    assertThat(instances.run("knowledge", "import", "back.tsv").succeeded().err())
        .contains("put 2, ");
    assertThat(instances.run("knowledge", "export").succeeded().out()).isEqualTo(exported);
  }

  @Test
  void whatCannotBeUsedIsRefusedAndWhatIsThereAllTheSameIsPassedOver() throws Exception {
    Path file = folder.resolve("bad.tsv");
    Files.writeString(file, LINE + "\nnonsense\ntidings:b\tBe Ce\tPLACE\t\t\tlake\tme\n");

    TidingsProcess.Result refused = instances.run("knowledge", "import", file.toString());

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.withoutNoise().err())
        .contains(file + ", line 2: has 1 columns", file + ", line 3: tidings:b has alias 'lake'");
    instances
        .run("knowledge", "put", "--id", "x", "--label", "X", "--type", "place", "--source", "me")
        .failedWith(1, "'x' is no id");
    assertThat(entries()).isEmpty();

    putForeignRecords();
    for (TidingsProcess instance : instances.processes()) {
      instance.awaitErr(line -> line.contains("the entry 'tidings:noise' can't be used"));
      instance.awaitErr(line -> line.contains("the entry 'tidings:alias' can't be used"));
    }
    assertThat(instances.run("knowledge", "list").succeeded().err())
        .contains("tidings:noise can't be used", "tidings:alias can't be used");
    instances.run("knowledge", "put", LINE).succeeded();
    for (TidingsProcess instance : instances.processes()) {
      instance.awaitErr(line -> line.startsWith("Knowledge ") && line.endsWith("with 1 entry."));
    }
    instances.run("knowledge", "remove", "tidings:noise", "tidings:alias").succeeded();
    assertThat(instances.run("knowledge", "list").succeeded().err()).doesNotContain("can't");
  }

  private void putForeignRecords() throws Exception {
    Topics topics = topics();
    String name = topics.knowledge().name();
    KnowledgeEntry bad =
        KnowledgeEntry.newBuilder()
            .setId("tidings:alias")
            .setLabel("Alias")
            .setType(dev.tidings.schema.EntityType.PLACE)
            .setAliases(List.of("z:none"))
            .setSource("somebody else")
            .build();
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(
            instances.connection().producerProperties(),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(name, bytes("tidings:noise"), bytes("no Avro"))).get();
      producer
          .send(
              new ProducerRecord<>(
                  name,
                  bytes("tidings:alias"),
                  topics.knowledge().valueSerde().serializer().serialize(name, bad)))
          .get();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean mentions(Article article) {
    return NameFinder.of(List.of("Lake Guild", "LaGu"))
        .isIn(
            new Document(
                article.getTitle(), article.getBody(), "en", null, article.getRetrievedAt()));
  }

  private static boolean hasGuild(EnrichedArticle article) {
    return article.getEntities().stream().anyMatch(entity -> entity.getId().equals(GUILD));
  }

  /** The last record of each article. */
  private List<ConsumerRecord<String, EnrichedArticle>> enriched() {
    Map<String, ConsumerRecord<String, EnrichedArticle>> last = new HashMap<>();
    try (TopicReader reader = new TopicReader(instances.connection())) {
      reader.readAll(topics().enriched(), record -> last.put(record.key(), record));
    }
    return last.values().stream()
        .sorted(java.util.Comparator.comparingLong(ConsumerRecord::offset))
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> entries() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    String name = topics().knowledge().name();
    try (TopicReader reader = new TopicReader(instances.connection())) {
      reader.readRaw(reader.beginnings(name), reader.ends(name), records::add);
    }
    return records;
  }

  private Topics topics() {
    Connection connection = instances.connection();
    return new Topics(new Registry(connection, Duration.ofSeconds(30)));
  }
}
