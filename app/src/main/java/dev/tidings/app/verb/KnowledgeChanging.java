package dev.tidings.app.verb;

import dev.tidings.app.session.Session;
import dev.tidings.app.settings.Settings;
import dev.tidings.streams.knowledge.Entries;
import dev.tidings.streams.knowledge.KnowledgeStore;
import dev.tidings.tagging.KnowledgeLayers;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** What the verbs that change the knowledge share. */
abstract class KnowledgeChanging extends Verb {

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init") // picocli sets command
  KnowledgeChanging() {}

  /**
   * Puts lines, all or none. What was wrong with reading them is told, too.
   *
   * @param place says where a line stands, by its number
   */
  final int put(Settings settings, IntFunction<String> place, KnowledgeFile.Content content) {
    KnowledgeLayers layers = Pipeline.taggers(settings).layers();
    var check = new KnowledgeCheck(layers);
    List<String> complaints = new ArrayList<>();
    content.complaints().forEach(complaint -> complaints.add(complaint.getMessage()));
    for (KnowledgeFile.Numbered numbered : content.lines()) {
      for (String complaint : check.complaints(numbered.line())) {
        complaints.add(place.apply(numbered.number()) + numbered.line().id() + " " + complaint);
      }
    }
    if (!complaints.isEmpty()) {
      complaints.forEach(notes()::warn);
      if (content.lines().size() + content.complaints().size() > 1) {
        notes().warn("nothing was put; mend what is wrong and try again");
      }
      return FAILED;
    }
    return change(
        settings,
        layers,
        change -> {
          for (KnowledgeFile.Numbered numbered : content.lines()) {
            change.put(numbered.line());
          }
          change.changes().values().stream()
              .flatMap(line -> line.stream())
              .flatMap(line -> check.remarks(line).stream())
              .forEach(notes()::say);
        });
  }

  /** Makes a change and tells what follows from it. */
  final int change(Settings settings, KnowledgeLayers layers, Consumer<KnowledgeChange> maker) {
    try (Session session = Session.open(settings, stages(), notes()::say)) {
      session.requirePrepared();
      var store = new KnowledgeStore(session.connection(), session.topics());
      Entries before = store.read();
      var change = new KnowledgeChange(before);
      maker.accept(change);
      store.write(change.changes());
      if (!change.isEmpty()) {
        say(change, layers);
      }
      return DONE;
    }
  }

  private void say(KnowledgeChange change, KnowledgeLayers layers) {
    long put = change.changes().values().stream().filter(line -> line.isPresent()).count();
    notes()
        .say(
            "put %d, removed %d, unchanged %d"
                .formatted(put, change.changes().size() - put, change.unchanged().size()));
    notes().say("knowledge version " + layers.version(change.after()));
    if (!change.names().isEmpty()) {
      notes().say("To tag again what this touches:");
      out().println(replay(change.names()));
      out().flush();
    }
  }

  /** The command that tags again all articles that may hold one of the names, for a shell. */
  private String replay(List<String> names) {
    return "tidings replay"
        + names.stream().map(name -> " --mentions " + quoted(name)).collect(Collectors.joining())
        + command.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> SettingFlags.isSetting(option) || option.longestName().equals(CONFIG))
            .map(KnowledgeChanging::repeated)
            .collect(Collectors.joining());
  }

  private static String repeated(OptionSpec option) {
    return " " + option.longestName() + " " + quoted(String.valueOf(option.<Object>getValue()));
  }

  /** As one word of a POSIX shell. */
  static String quoted(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
