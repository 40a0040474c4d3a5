package dev.tidings.tagging.topics;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A model's bytes: topics, words, their rarities, vectors and own weights, the centre, the layer,
 * the calibrations. Words are sorted, each without the letters it shares with the one before.
 */
public final class TopicModelFile {

  /** The model's file, beside the tagger's classes. */
  public static final String RESOURCE = "/dev/tidings/tagging/topics.model";

  private static final int MAGIC = 0x54445431;

  private TopicModelFile() {}

  static TopicModel standard() {
    try {
      return read(new ByteArrayInputStream(standardBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the model that comes with the tagger: what a version's hash is taken of. */
  public static byte[] standardBytes() {
    try (InputStream stream = TopicModelFile.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar; build it again");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(TopicModel model) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(model, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static void write(TopicModel model, OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(model.topics().size());
    for (Topic topic : model.topics()) {
      out.writeUTF(topic.code());
      out.writeUTF(topic.label());
      out.writeUTF(topic.parent() == null ? "" : topic.parent());
    }
    writeWords(model.vocabulary().words(), out);
    for (int i = 0; i < model.vocabulary().size(); i++) {
      out.writeFloat(model.rarity(i));
    }
    write(model.vectors(), out);
    write(model.ownWeights(), out);
    for (float value : model.centre()) {
      out.writeFloat(value);
    }
    for (int row = 0; row < model.layer().rows(); row++) {
      out.writeFloat(model.layer().bias(row));
      for (int i = 0; i < model.vectors().columns(); i++) {
        out.writeFloat(model.layer().weight(row, i));
      }
    }
    for (int level = 0; level < TopicModel.LEVELS; level++) {
      out.writeDouble(model.calibration(level).slope());
      out.writeDouble(model.calibration(level).offset());
    }
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it isn't that
   */
  public static TopicModel read(InputStream stream) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(stream));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a topic model");
    }
    List<Topic> topics = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String code = in.readUTF();
      String label = in.readUTF();
      String parent = in.readUTF();
      topics.add(new Topic(code, label, parent.isEmpty() ? null : parent));
    }
    List<String> words = readWords(in);
    float[] rarity = readFloats(in, words.size());
    QuantisedTable vectors = readTable(in, words.size());
    QuantisedTable ownWeights = readTable(in, words.size());
    float[] centre = readFloats(in, vectors.columns());
    float[] biases = new float[topics.size()];
    float[][] weights = new float[topics.size()][];
    for (int row = 0; row < biases.length; row++) {
      biases[row] = in.readFloat();
      weights[row] = readFloats(in, vectors.columns());
    }
    List<Calibration> calibrations = new ArrayList<>();
    for (int level = 0; level < TopicModel.LEVELS; level++) {
      calibrations.add(new Calibration(in.readDouble(), in.readDouble()));
    }
    return new TopicModel(
        topics,
        words,
        rarity,
        vectors,
        ownWeights,
        centre,
        new LinearLayer(weights, biases),
        calibrations);
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

  private static List<String> readWords(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> words = new ArrayList<>(count);
    String before = "";
    for (int i = 0; i < count; i++) {
      int shared = in.readUnsignedByte();
      byte[] rest = in.readNBytes(in.readUnsignedByte());
      before = before.substring(0, shared) + new String(rest, StandardCharsets.UTF_8);
      words.add(before);
    }
    return words;
  }

  private static void write(QuantisedTable table, DataOutputStream out) throws IOException {
    out.writeInt(table.columns());
    for (int row = 0; row < table.rows(); row++) {
      out.writeFloat(table.scale(row));
    }
    out.write(table.values());
  }

  private static QuantisedTable readTable(DataInputStream in, int rows) throws IOException {
    int columns = in.readInt();
    float[] scales = readFloats(in, rows);
    byte[] values = in.readNBytes(rows * columns);
    return new QuantisedTable(columns, scales, values);
  }

  private static float[] readFloats(DataInputStream in, int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
