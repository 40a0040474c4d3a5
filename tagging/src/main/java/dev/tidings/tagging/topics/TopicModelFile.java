package dev.tidings.tagging.topics;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A model's bytes: words, their own weights, topics, the layer, the calibrations. */
public final class TopicModelFile {

  /** The model's file, beside the tagger's classes. */
  public static final String RESOURCE = "/dev/tidings/tagging/topics.model";

  private static final int MAGIC = 0x54445431;

  private TopicModelFile() {}

  static TopicModel standard() {
    return read(standardBytes());
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
    TopicWordsFile.write(model.words(), out);
    out.writeInt(model.topics().size());
    for (Topic topic : model.topics()) {
      writeText(topic.code(), out);
      writeText(topic.label(), out);
      writeText(topic.parent() == null ? "" : topic.parent(), out);
    }
    TopicWordsFile.write(model.ownWeights(), out);
    for (int row = 0; row < model.layer().rows(); row++) {
      out.writeFloat(model.layer().bias(row));
      for (int i = 0; i < model.words().dimensions(); i++) {
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
   * @throws IllegalArgumentException if it isn't that
   */
  public static TopicModel read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < Integer.BYTES || in.getInt() != MAGIC) {
      throw new IllegalArgumentException("not a topic model");
    }
    TopicWords words = TopicWordsFile.read(in);
    List<Topic> topics = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      String code = readText(in);
      String label = readText(in);
      String parent = readText(in);
      topics.add(new Topic(code, label, parent.isEmpty() ? null : parent));
    }
    QuantisedTable ownWeights = TopicWordsFile.readTable(in, words.size());
    float[] biases = new float[topics.size()];
    float[][] weights = new float[topics.size()][];
    for (int row = 0; row < biases.length; row++) {
      biases[row] = in.getFloat();
      weights[row] = TopicWordsFile.readFloats(in, words.dimensions());
    }
    List<Calibration> calibrations = new ArrayList<>();
    for (int level = 0; level < TopicModel.LEVELS; level++) {
      calibrations.add(new Calibration(in.getDouble(), in.getDouble()));
    }
    return new TopicModel(
        words, ownWeights, topics, new LinearLayer(weights, biases), calibrations);
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static String readText(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
