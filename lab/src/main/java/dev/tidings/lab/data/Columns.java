package dev.tidings.lab.data;

import dev.tidings.lab.LabException;
import dev.tidings.lab.data.LabelledText.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gold sets in columns: a token and, last, its tag ({@code O}, {@code B-x}, {@code I-x}) a line; an
 * empty line ends a sentence, {@code -DOCSTART-} starts a document. Without document marks every
 * sentence is a document.
 */
public final class Columns {
  /**
   * One sentence.
   *
   * @param tags as published; {@code I-x} after another type also starts a name
   */
  public record Sentence(List<String> tokens, List<String> tags) {
    public Sentence {
      tokens = List.copyOf(tokens);
      tags = List.copyOf(tags);
    }
  }

  private final List<List<Sentence>> documents = new ArrayList<>();
  private List<Sentence> document = new ArrayList<>();
  private List<String> tokens = new ArrayList<>();
  private List<String> tags = new ArrayList<>();
  private boolean marked;

  private Columns() {}

  /** The documents of a file. */
  public static List<List<Sentence>> read(Path file) {
    var columns = new Columns();
    try {
      Files.readString(file, StandardCharsets.UTF_8).lines().forEach(columns::line);
    } catch (IOException e) {
      throw new LabException(file + " can't be read: " + e, e);
    }
    columns.endSentence();
    columns.endDocument();
    return columns.documents;
  }

  /** The documents of a file as texts: tokens joined by a space, sentences by a line break. */
  public static List<LabelledText> texts(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    for (List<Sentence> sentences : read(file)) {
      texts.add(text(file.getFileName() + "#" + texts.size(), sentences));
    }
    return texts;
  }

  private void line(String line) {
    String[] fields = line.strip().split("[ \t]+", -1);
    if (fields[0].isEmpty()) {
      endSentence();
    } else if (fields[0].equals("-DOCSTART-")) {
      marked = true;
      endSentence();
      endDocument();
    } else if (fields.length > 1) {
      tokens.add(fields[0]);
      tags.add(fields[fields.length - 1]);
    }
  }

  private void endSentence() {
    if (!tokens.isEmpty()) {
      document.add(new Sentence(tokens, tags));
      tokens = new ArrayList<>();
      tags = new ArrayList<>();
      if (!marked) {
        endDocument();
      }
    }
  }

  private void endDocument() {
    if (!document.isEmpty()) {
      documents.add(List.copyOf(document));
      document = new ArrayList<>();
    }
  }

  /** One document as a text. */
  public static LabelledText text(String id, List<Sentence> sentences) {
    var text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int points = 0;
    for (Sentence sentence : sentences) {
      @Nullable String open = null;
      int begin = 0;
      int end = 0;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        String tag = sentence.tags().get(i);
        if (open != null && !(tag.startsWith("I-") && tag.substring(2).equals(open))) {
          spans.add(new Span(begin, end, open));
          open = null;
        }
        if (open == null && !tag.equals("O")) {
          open = tag.substring(2);
          begin = points;
        }
        String token = sentence.tokens().get(i);
        text.append(token).append(' ');
        end = points + token.codePointCount(0, token.length());
        points = end + 1;
      }
      if (open != null) {
        spans.add(new Span(begin, end, open));
      }
      text.setCharAt(text.length() - 1, '\n');
    }
    return new LabelledText(id, "", text.toString(), spans);
  }
}
