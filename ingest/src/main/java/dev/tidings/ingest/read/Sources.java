package dev.tidings.ingest.read;

import dev.tidings.ingest.IngestOptions;
import dev.tidings.ingest.Problems;
import java.util.List;

/** The way in. */
public final class Sources {
  private Sources() {}

  /**
   * Prepares to read sources; touches none of them yet.
   *
   * @param args files, folders, and {@code -} for standard input, read in this order. Of a folder,
   *     every file of a known kind is read, at any depth, ordered by path; hidden files, {@code
   *     README*} and unknown kinds are passed over. A file that is named is read whatever its name.
   * @param problems told of whatever cannot be read
   */
  public static ArticleReader open(List<String> args, IngestOptions options, Problems problems) {
    return new ArticleReader(args, options, problems);
  }
}
