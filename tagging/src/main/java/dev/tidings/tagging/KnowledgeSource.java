package dev.tidings.tagging;

import dev.tidings.tagging.knowledge.KnowledgeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A knowledge file's content, and how messages call it.
 *
 * @param name file name
 */
record KnowledgeSource(String name, String content) {

  private static final int HASH_DIGITS = 12;

  static KnowledgeSource resource(String name) {
    try (InputStream stream = KnowledgeSource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      return new KnowledgeSource(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KnowledgeSource file(Path file) {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      var content = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return new KnowledgeSource(file.toString(), content);
    } catch (CharacterCodingException e) {
      throw new KnowledgeException(file.toString(), "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new KnowledgeException(file.toString(), "can't be read: " + e);
    }
  }

  static KnowledgeSource reader(String name, Reader reader) {
    var content = new StringWriter();
    try {
      reader.transferTo(content);
    } catch (IOException e) {
      throw new KnowledgeException(name, "can't be read: " + e);
    }
    return new KnowledgeSource(name, content.toString());
  }

  /** First digits of the SHA-256 of all the contents. */
  static String hash(List<KnowledgeSource> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (KnowledgeSource source : sources) {
        digest.update(source.content().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
