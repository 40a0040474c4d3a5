package dev.tidings.app.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.app.print.JsonLines;
import dev.tidings.app.print.RecordJson;
import dev.tidings.app.session.Session;
import dev.tidings.app.session.StopSignal;
import dev.tidings.app.settings.Settings;
import dev.tidings.schema.Topic;
import dev.tidings.schema.Topics;
import dev.tidings.streams.view.TopicReader;
import dev.tidings.streams.view.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidings tail}. */
@Command(
    name = "tail",
    description = "Prints a topic's records as JSON Lines, decoded through the registry.")
public final class TailVerb extends Verb {

  @Parameters(
      paramLabel = "TOPIC",
      description = "Such as tidings.actors.daily; tidings. may be left out.")
  private String topic = "";

  @Option(
      names = "--from",
      defaultValue = "end",
      paramLabel = "PLACE",
      description = "beginning, end, or a time such as 2026-01-31T12:00:00Z. Default: end.")
  private String from = "end";

  @Option(
      names = "--to-end",
      description = "Stop at what is the end now, rather than wait for more.")
  private boolean toEnd;

  @Option(
      names = "--max",
      paramLabel = "N",
      converter = Arguments.Limit.class,
      description = "Stop after so many records.")
  private long max = Long.MAX_VALUE;

  @Mixin private LaneOption lane = new LaneOption();

  @SuppressWarnings("UnusedVariable") // there is no other format
  @Option(names = "--json", description = "Accepted for likeness with other verbs; always so.")
  private boolean json;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets spec
  public TailVerb() {}

  @Override
  protected int run(Settings settings, StopSignal stop) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      Topics topics = lane.topics(session);
      Topic<?, ?> chosen = named(topics);
      try (TopicReader reader = new TopicReader(session.connection())) {
        Map<TopicPartition, Long> start = start(reader, chosen.name());
        stop.willBeWaitedFor();
        print(reader, chosen, start, stop);
      }
      return DONE;
    }
  }

  /** The topic as it is called, or as it is called in the live lane. */
  private Topic<?, ?> named(Topics topics) {
    return topics
        .named(topic)
        .or(() -> topics.named(topics.lane().inLane(topic)))
        .orElseThrow(() -> unknown(topics));
  }

  private ParameterException unknown(Topics topics) {
    String known = topics.all().stream().map(Topic::name).collect(Collectors.joining(", "));
    return new ParameterException(
        spec.commandLine(), "there is no topic '" + topic + "' here; there are " + known);
  }

  private Map<TopicPartition, Long> start(TopicReader reader, String name) {
    if (from.equals("beginning")) {
      return reader.beginnings(name);
    } else if (from.equals("end")) {
      return reader.ends(name);
    }
    try {
      return reader.since(name, Instant.parse(from).toEpochMilli());
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--from is beginning, end or a time such as 2026-01-31T12:00:00Z but was '" + from + "'",
          e);
    }
  }

  private void print(
      TopicReader reader, Topic<?, ?> chosen, Map<TopicPartition, Long> start, StopSignal stop) {
    JsonLines lines = new JsonLines(out());
    AtomicLong printed = new AtomicLong();
    if (toEnd) {
      reader.readRaw(
          start,
          reader.ends(chosen.name()),
          record -> {
            if (printed.getAndIncrement() < max) {
              lines.write(line(chosen, record));
            }
          });
      return;
    }
    reader.follow(
        start,
        () -> printed.get() < max && !stop.isRequested() && !out().checkError(),
        record -> {
          printed.incrementAndGet();
          lines.write(line(chosen, record));
        });
  }

  static ObjectNode line(Topic<?, ?> topic, ConsumerRecord<byte[], byte[]> raw) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("topic", raw.topic());
    line.put("partition", raw.partition());
    line.put("offset", raw.offset());
    line.put("timestamp", Instant.ofEpochMilli(raw.timestamp()).toString());
    line.put("key", raw.key() == null ? null : new String(raw.key(), StandardCharsets.UTF_8));
    try {
      putValue(line, TopicReader.decoded(topic, raw).value());
    } catch (UnreadableRecordException e) {
      line.put("error", e.getMessage());
      putValue(line, raw.value());
    }
    if (raw.headers().iterator().hasNext()) {
      ObjectNode headers = line.putObject("headers");
      for (Header header : raw.headers()) {
        headers.put(
            header.key(),
            header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return line;
  }

  private static void putValue(ObjectNode line, @Nullable Object value) {
    if (value instanceof IndexedRecord record) {
      line.set("value", RecordJson.of(record));
    } else if (value instanceof byte[] bytes) {
      line.put("valueBase64", Base64.getEncoder().encodeToString(bytes));
    } else {
      line.putNull("value");
    }
  }
}
