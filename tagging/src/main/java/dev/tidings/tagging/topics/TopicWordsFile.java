package dev.tidings.tagging.topics;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words' bytes: words, their rarities, vectors, the centre. Each word stands without the
 * letters it shares with the one before.
 */
public final class TopicWordsFile {

  private TopicWordsFile() {}

  public static void write(TopicWords words, DataOutputStream out) throws IOException {
    writeWords(words.words(), out);
    for (int i = 0; i < words.size(); i++) {
      out.writeFloat(words.rarity(i));
    }
    write(words.vectors(), out);
    for (int i = 0; i < words.dimensions(); i++) {
      out.writeFloat(words.centre(i));
    }
  }

  /** Reads what {@link #write(TopicWords, DataOutputStream)} wrote. */
  public static TopicWords read(ByteBuffer in) {
    List<String> words = readWords(in);
    float[] rarity = readFloats(in, words.size());
    QuantisedTable vectors = readTable(in, words.size());
    return new TopicWords(words, rarity, vectors, readFloats(in, vectors.columns()));
  }

  private static void writeWords(List<String> words, DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    String before = "";
    for (String word : words) {
      int shared = 0;
      while (shared < Math.min(before.length(), word.length())
          && before.charAt(shared) == word.charAt(shared)) {
        shared++;
      }
      byte[] rest = word.substring(shared).getBytes(StandardCharsets.UTF_8);
      out.writeByte(shared);
      out.writeByte(rest.length);
      out.write(rest);
      before = word;
    }
  }

  private static List<String> readWords(ByteBuffer in) {
    int count = in.getInt();
    List<String> words = new ArrayList<>(count);
    String before = "";
    for (int i = 0; i < count; i++) {
      int shared = Byte.toUnsignedInt(in.get());
      byte[] rest = new byte[Byte.toUnsignedInt(in.get())];
      in.get(rest);
      before = before.substring(0, shared) + new String(rest, StandardCharsets.UTF_8);
      words.add(before);
    }
    return words;
  }

  static void write(QuantisedTable table, DataOutputStream out) throws IOException {
    out.writeInt(table.columns());
    for (int row = 0; row < table.rows(); row++) {
      out.writeFloat(table.scale(row));
    }
    out.write(table.values());
  }

  static QuantisedTable readTable(ByteBuffer in, int rows) {
    int columns = in.getInt();
    float[] scales = readFloats(in, rows);
    byte[] values = new byte[rows * columns];
    in.get(values);
    return new QuantisedTable(columns, scales, values);
  }

  static float[] readFloats(ByteBuffer in, int count) {
    float[] values = new float[count];
    in.asFloatBuffer().get(values);
    in.position(in.position() + count * Float.BYTES);
    return values;
  }
}
