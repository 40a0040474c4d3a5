package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.text.Token;
import dev.tidings.tagging.text.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of names as the {@link Tokenizer} does, straight from the bytes of a file as long
 * as they are plain or accented Latin letters: start-up reads a hundred thousand names.
 */
final class WordReader {

  private static final int LONGEST = 60;
  private static final int FIRST = 0xC0;
  private static final int LAST = 0x17F;
  private static final long NO_WORD = 0;

  private final byte[] content;
  private final @Nullable String[] folded = new String[LAST - FIRST + 1];

  WordReader(byte[] content) {
    this.content = content;
    for (int c = FIRST; c <= LAST; c++) {
      List<Token> tokens = Tokenizer.read(Character.toString(c)).tokens();
      folded[c - FIRST] = tokens.isEmpty() ? null : tokens.get(0).key();
    }
  }

  void read(int begin, int end, NameVisitor visitor) {
    if (isPlain(begin, end)) {
      readPlain(begin, end, visitor);
    } else {
      String name = new String(content, begin, end - begin, StandardCharsets.UTF_8);
      for (Token token : Tokenizer.read(name).tokens()) {
        visitor.word(NameTrie.hash(token.key()));
      }
    }
  }

  private boolean isPlain(int begin, int end) {
    for (int i = begin; i < end; i++) {
      byte b = content[i];
      boolean accented = b >= (byte) 0xC3 && b <= (byte) 0xC5 && folded(i) != null;
      if (accented) {
        i++;
      } else if (!isPlain(b)) {
        return false;
      }
    }
    return end - begin <= LONGEST;
  }

  private static boolean isPlain(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == ' '
        || b == '-'
        || b == '\''
        || b == '&';
  }

  private void readPlain(int begin, int end, NameVisitor visitor) {
    long hash = NO_WORD;
    for (int i = begin; i < end; i++) {
      byte b = content[i];
      if (b == ' ' || b == '-' || b == '\'' || b == '&') {
        end(hash, visitor);
        hash = NO_WORD;
        if (b == '&') {
          visitor.word(NameTrie.hash("&"));
        }
      } else {
        hash = hash == NO_WORD ? WordHash.START : hash;
        String letters = b < 0 ? folded(i++) : null;
        if (letters == null) {
          hash = WordHash.add(hash, (char) (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b));
        } else {
          for (int j = 0; j < letters.length(); j++) {
            hash = WordHash.add(hash, letters.charAt(j));
          }
        }
      }
    }
    end(hash, visitor);
  }

  private static void end(long hash, NameVisitor visitor) {
    if (hash != NO_WORD) {
      visitor.word(WordHash.end(hash));
    }
  }

  /** The plain letters for the accented one whose two bytes start there; null if it is none. */
  private @Nullable String folded(int at) {
    int c = ((content[at] & 0x1F) << 6) | (content[at + 1] & 0x3F);
    return c < FIRST || c > LAST ? null : folded[c - FIRST];
  }
}
