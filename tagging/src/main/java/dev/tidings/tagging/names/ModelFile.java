package dev.tidings.tagging.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A model as it is stored: a line with the format's name, then, deflated, the small words, the
 * lexicon, the weights. Sorted numbers are kept as their differences, tables column by column.
 */
public final class ModelFile {
  private static final byte[] FORMAT = {
    't', 'i', 'd', 'i', 'n', 'g', 's', '-', 'n', 'a', 'm', 'e', 's', '-', '1', '\n'
  };
  private static final int LABELS = Label.COUNT;
  private static final int SEVEN_BITS = 0x7F;
  private static final int HASH_DIGITS = 16;

  private final Set<String> connectors;
  private final int[] clusters;
  private final int[] words;
  private final int[] entries;
  private final int[] clues;
  private final short[] weights;
  private final int[] steps;
  private final float slope;
  private final float offset;

  /**
   * @param connectors small words that stand in names
   * @param clusters path of each cluster, the first being none
   * @param words hashes of the lexicon's words, rising
   * @param entries an entry for each
   * @param clues numbers of the clues, rising
   * @param weights {@link Label#COUNT} for each clue
   * @param steps for each pair of labels how much speaks for the second after the first
   * @param slope how much a margin of 1 raises the log odds that a name is right
   * @param offset the log odds at margin 0
   */
  public ModelFile(
      Set<String> connectors,
      int[] clusters,
      int[] words,
      int[] entries,
      int[] clues,
      short[] weights,
      int[] steps,
      float slope,
      float offset) {
    this.connectors = new TreeSet<>(connectors);
    this.clusters = clusters.clone();
    this.words = words.clone();
    this.entries = entries.clone();
    this.clues = clues.clone();
    this.weights = weights.clone();
    this.steps = steps.clone();
    this.slope = slope;
    this.offset = offset;
  }

  /** The same weights with other confidences. */
  public ModelFile withConfidence(float newSlope, float newOffset) {
    return new ModelFile(
        connectors, clusters, words, entries, clues, weights, steps, newSlope, newOffset);
  }

  Set<String> connectors() {
    return connectors;
  }

  public Lexicon lexicon() {
    return new Lexicon(words, entries, clusters);
  }

  Weights weights() {
    return new Weights(clues, weights);
  }

  int[] steps() {
    return steps;
  }

  Confidence confidence() {
    return new Confidence(slope, offset);
  }

  /** The first hexadecimal digits of the file's SHA-256. */
  static String hash(byte[] file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ModelFile read(byte[] file) throws IOException {
    var bytes = new ByteArrayInputStream(file);
    if (!java.util.Arrays.equals(bytes.readNBytes(FORMAT.length), FORMAT)) {
      throw new IOException("not a model of names, or one of another version");
    }
    byte[] plain = new InflaterInputStream(bytes).readAllBytes();
    var in = new DataInputStream(new ByteArrayInputStream(plain));
    Set<String> connectors = new TreeSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      connectors.add(in.readUTF());
    }
    int[] clusters = readRising(in);
    int[] words = readRising(in);
    int[] entries = new int[words.length];
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      byte[] column = in.readNBytes(words.length);
      for (int i = 0; i < words.length; i++) {
        entries[i] |= (column[i] & 0xFF) << shift;
      }
    }
    int[] clues = readRising(in);
    short[] weights = new short[clues.length * LABELS];
    for (int label = 0; label < LABELS; label++) {
      byte[] low = in.readNBytes(clues.length);
      byte[] high = in.readNBytes(clues.length);
      for (int i = 0; i < clues.length; i++) {
        int code = (low[i] & 0xFF) | (high[i] & 0xFF) << Byte.SIZE;
        weights[i * LABELS + label] = (short) (code >>> 1 ^ -(code & 1));
      }
    }
    int[] steps = new int[LABELS * LABELS];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readInt();
    }
    return new ModelFile(
        connectors,
        clusters,
        words,
        entries,
        clues,
        weights,
        steps,
        in.readFloat(),
        in.readFloat());
  }

  /** The file's bytes. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      bytes.write(FORMAT);
      var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater));
      write(out);
      out.close();
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeInt(connectors.size());
    for (String connector : connectors) {
      out.writeUTF(connector);
    }
    writeRising(clusters, out);
    writeRising(words, out);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      for (int entry : entries) {
        out.writeByte(entry >>> shift);
      }
    }
    writeRising(clues, out);
    for (int label = 0; label < LABELS; label++) {
      for (int shift = 0; shift <= Byte.SIZE; shift += Byte.SIZE) {
        for (int i = 0; i < clues.length; i++) {
          out.writeByte(zigzag(weights[i * LABELS + label]) >>> shift);
        }
      }
    }
    for (int step : steps) {
      out.writeInt(step);
    }
    out.writeFloat(slope);
    out.writeFloat(offset);
  }

  /** Small numbers of either sign to small numbers without. */
  private static int zigzag(short number) {
    return (number << 1 ^ number >> 31) & 0xFFFF;
  }

  private static void writeRising(int[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    int before = 0;
    for (int number : numbers) {
      int step = number - before;
      while (step > SEVEN_BITS) {
        out.writeByte((step & SEVEN_BITS) | ~SEVEN_BITS);
        step >>>= 7;
      }
      out.writeByte(step);
      before = number;
    }
  }

  private static int[] readRising(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    int number = 0;
    for (int i = 0; i < numbers.length; i++) {
      int shift = 0;
      int next = in.readByte();
      while (next < 0) {
        number += (next & SEVEN_BITS) << shift;
        shift += 7;
        next = in.readByte();
      }
      number += next << shift;
      numbers[i] = number;
    }
    return numbers;
  }
}
