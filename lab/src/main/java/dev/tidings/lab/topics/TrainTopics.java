package dev.tidings.lab.topics;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.SharedData;
import dev.tidings.tagging.topics.TopicModel;
import dev.tidings.tagging.topics.TopicModelFile;
import dev.tidings.tagging.topics.TopicWords;
import dev.tidings.tagging.topics.TopicWordsFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidings train topics}. */
@Command(
    name = "topics",
    description = "Trains the topic model and writes it with its model card.",
    mixinStandardHelpOptions = true)
public final class TrainTopics implements Callable<Integer> {

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description =
          "Word vectors, as dev.tidings.bench.teacher.TopicTeacher wrote them; without it those of"
              + " the model that comes with the tagger.")
  private @Nullable Path words;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where to write the model. Default: ${DEFAULT-VALUE}",
      defaultValue = "tagging/src/main/resources/dev/tidings/tagging/topics.model")
  private Path model = Path.of("topics.model");

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description = "Where to write the model card. Default: ${DEFAULT-VALUE}",
      defaultValue = "docs/models/topics.md")
  private Path card = Path.of("topics.md");

  @Override
  public Integer call() throws IOException {
    Path data = SharedData.require();
    MediaTopics topics = MediaTopics.read(data.resolve(MediaTopics.FILE));
    TopicSets sets = TopicSets.read(data);
    TopicModel trained =
        TopicCalibrator.calibrated(TopicTrainer.train(knownWords(), topics, sets.training()), sets);
    Files.write(model, TopicModelFile.bytes(trained));
    Files.createDirectories(card.toAbsolutePath().getParent());
    Files.writeString(card, TopicCard.of(trained, topics, sets));
    return 0;
  }

  private TopicWords knownWords() {
    if (words == null) {
      return TopicModel.standard().words();
    }
    try {
      return TopicWordsFile.read(ByteBuffer.wrap(Files.readAllBytes(words)));
    } catch (IOException e) {
      throw new LabException(words + " can't be read: " + e, e);
    }
  }
}
