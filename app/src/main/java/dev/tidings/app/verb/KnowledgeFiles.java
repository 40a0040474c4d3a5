package dev.tidings.app.verb;

import dev.tidings.tagging.knowledge.KnowledgeException;
import dev.tidings.tagging.knowledge.KnowledgeFile;
import dev.tidings.tagging.knowledge.KnowledgeLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads users' knowledge files as entries. */
final class KnowledgeFiles {

  private KnowledgeFiles() {}

  /**
   * The lines of all of them.
   *
   * @param check looks at each before it may become an entry
   * @throws KnowledgeException for the first that can't be used
   */
  static List<KnowledgeLine> lines(List<Path> files, KnowledgeCheck check) {
    List<KnowledgeLine> lines = new ArrayList<>();
    for (Path file : files) {
      KnowledgeFile.Content content = KnowledgeFile.lines(file.toString(), text(file));
      if (!content.complaints().isEmpty()) {
        throw content.complaints().get(0);
      }
      for (KnowledgeFile.Numbered numbered : content.lines()) {
        require(file, numbered, check);
        lines.add(numbered.line());
      }
    }
    return lines;
  }

  private static void require(Path file, KnowledgeFile.Numbered numbered, KnowledgeCheck check) {
    for (String complaint : check.complaints(numbered.line())) {
      throw new KnowledgeException(
          file.toString(), numbered.number(), numbered.line().id() + " " + complaint);
    }
  }

  private static String text(Path file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new KnowledgeException(file.toString(), "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new KnowledgeException(file.toString(), "can't be read: " + e);
    }
  }
}
