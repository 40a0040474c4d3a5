package dev.tidings.streams.lane;

import dev.tidings.schema.EnrichedArticle;
import dev.tidings.schema.RejectedArticle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * What is kept of how an article ended in a lane, to be compared: no text, and neither its tagger
 * nor its revision.
 *
 * @param offset of the record that says so
 * @param rejected whether it can't be tagged
 * @param content of which text: a hash of its content hash
 * @param tags a hash of all its tags, or of the reason why it has none
 * @param entities their ids, in code point order
 * @param topics their codes, in code point order
 */
record Trace(
    long offset,
    boolean rejected,
    long content,
    Tags tags,
    List<String> entities,
    List<String> topics) {

  private static final Schema ENRICHED = EnrichedArticle.getClassSchema();

  /** A hash of tags. */
  record Tags(long high, long low) {}

  /**
   * @param shared gives the one copy of a name that stands in many articles
   */
  static Trace of(EnrichedArticle article, long offset, UnaryOperator<String> shared) {
    return new Trace(
        offset,
        false,
        content(article.getArticle().getContentHash()),
        tags(article),
        article.getEntities().stream().map(it -> shared.apply(it.getId())).sorted().toList(),
        article.getTopics().stream().map(it -> shared.apply(it.getCode())).sorted().toList());
  }

  static Trace of(RejectedArticle article, long offset) {
    ByteBuffer reason = digest(article.getReason().getBytes(StandardCharsets.UTF_8));
    return new Trace(
        offset,
        true,
        content(article.getContentHash()),
        new Tags(reason.getLong(), reason.getLong()),
        List.of(),
        List.of());
  }

  private static long content(String contentHash) {
    return digest(contentHash.getBytes(StandardCharsets.UTF_8)).getLong();
  }

  private static Tags tags(EnrichedArticle article) {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      write(article.getMentions(), "mentions", encoder);
      write(article.getEntities(), "entities", encoder);
      write(article.getTopics(), "topics", encoder);
      write(article.getDaySource(), "daySource", encoder);
      encoder.writeLong(article.getDay().toEpochDay());
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new Tags(hash.getLong(), hash.getLong());
  }

  private static <T> void write(T value, String field, BinaryEncoder encoder) throws IOException {
    new SpecificDatumWriter<T>(ENRICHED.getField(field).schema()).write(value, encoder);
  }

  private static ByteBuffer digest(byte[] bytes) {
    return ByteBuffer.wrap(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
