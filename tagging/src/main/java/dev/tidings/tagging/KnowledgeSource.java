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

/** A knowledge file's content, and how messages call it. */
final class KnowledgeSource {

  private final String name;
  private final byte[] bytes;

  private KnowledgeSource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  String name() {
    return name;
  }

  /** The content itself, not to be changed: it is too large to be copied for everyone. */
  byte[] bytes() {
    return bytes;
  }

  String content() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static KnowledgeSource resource(String name) {
    try (InputStream stream = KnowledgeSource.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      return new KnowledgeSource(name, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static KnowledgeSource file(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return new KnowledgeSource(file.toString(), bytes);
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
    return new KnowledgeSource(name, content.toString().getBytes(StandardCharsets.UTF_8));
  }
}
