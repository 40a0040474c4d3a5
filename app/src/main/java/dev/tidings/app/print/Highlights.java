package dev.tidings.app.print;

import dev.tidings.tagging.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text in pieces: what mentions something, and what stands between. */
final class Highlights {

  /**
   * A piece of the text.
   *
   * @param mention what it mentions, if anything
   */
  record Piece(String text, @Nullable Mention mention) {}

  private Highlights() {}

  /**
   * The pieces of a text, in order.
   *
   * @param mentions all of a document, in order
   * @param field the ones that count
   */
  static List<Piece> of(String text, List<Mention> mentions, Mention.Field field) {
    List<Piece> pieces = new ArrayList<>();
    int units = 0;
    int points = 0;
    for (Mention mention : mentions) {
      if (mention.field() == field) {
        int begin = text.offsetByCodePoints(units, mention.begin() - points);
        int end = text.offsetByCodePoints(begin, mention.end() - mention.begin());
        pieces.add(new Piece(text.substring(units, begin), null));
        pieces.add(new Piece(text.substring(begin, end), mention));
        units = end;
        points = mention.end();
      }
    }
    pieces.add(new Piece(text.substring(units), null));
    return pieces;
  }
}
