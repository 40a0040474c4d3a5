package dev.tidings.app.verb;

import dev.tidings.app.cluster.ClusterException;
import dev.tidings.app.session.NotPreparedException;
import dev.tidings.app.session.UnreachableException;
import dev.tidings.app.settings.SettingsException;
import dev.tidings.ingest.IngestException;
import dev.tidings.streams.TopologyFailedException;
import dev.tidings.streams.knowledge.KnowledgeBusyException;
import dev.tidings.streams.lane.LaneException;
import dev.tidings.streams.replay.ReplayException;
import dev.tidings.tagging.knowledge.KnowledgeException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns a failure into one line for a person and an exit code. Details go to the log. */
public final class Failures {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private Failures() {}

  /** Handles what a verb throws. */
  public static int handle(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
    Throwable failure = unwrapped(thrown);
    if (failure instanceof InterruptException || failure instanceof InterruptedException) {
      return FAILED;
    }
    command.getErr().println("tidings: " + oneLine(failure));
    command.getErr().flush();
    if (failure instanceof SettingsException || failure instanceof KnowledgeException) {
      return USAGE;
    }
    LoggerFactory.getLogger(Failures.class).error("the command failed", thrown);
    return FAILED;
  }

  /** Handles arguments that can't be understood. */
  public static int handle(CommandLine.ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .printf(
            "tidings: %s See: %s --help%n",
            sentence(reason(wrong)), command.getCommandSpec().qualifiedName());
    command.getErr().flush();
    return USAGE;
  }

  private static String reason(CommandLine.ParameterException wrong) {
    boolean verbIsWrong =
        wrong instanceof UnmatchedArgumentException && wrong.getCommandLine().getParent() == null;
    if (!verbIsWrong) {
      return String.valueOf(wrong.getMessage());
    }
    UnmatchedArgumentException unmatched = (UnmatchedArgumentException) wrong;
    List<String> meant = unmatched.getSuggestions();
    return "there is no verb '%s'%s"
        .formatted(
            unmatched.getUnmatched().get(0),
            meant.isEmpty() ? "" : "; did you mean " + meant.get(0) + "?");
  }

  private static String sentence(String text) {
    return text.endsWith("?") || text.endsWith(".") ? text : text + ".";
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable inner = failure;
    while ((inner instanceof CompletionException || inner instanceof ExecutionException)
        && inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }

  private static String oneLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    if (failure instanceof KnowledgeException) {
      return "Cannot start: " + message;
    }
    if (failure instanceof SettingsException
        || failure instanceof ClusterException
        || failure instanceof IngestException
        || failure instanceof UnreachableException
        || failure instanceof NotPreparedException
        || failure instanceof LaneException
        || failure instanceof TopologyFailedException
        || failure instanceof ReplayException
        || failure instanceof KnowledgeBusyException
        || failure instanceof UncheckedIOException) {
      return message;
    }
    if (failure instanceof KafkaException) {
      return message + " (details in " + LogFile.path() + ")";
    }
    return "unexpected failure, please report it: "
        + failure.getClass().getSimpleName()
        + ": "
        + message
        + " (details in "
        + LogFile.path()
        + ")";
  }
}
