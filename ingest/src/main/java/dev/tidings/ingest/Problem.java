package dev.tidings.ingest;

/**
 * Something wrong with one document or record.
 *
 * @param where the file as the caller named it, {@code -} for standard input, or an article's id
 * @param line the line the trouble starts on, from 1; 0 where it is the whole file
 * @param severity what became of the article
 * @param reason what is wrong
 * @param remedy what a person can do about it
 */
public record Problem(String where, long line, Severity severity, String reason, String remedy) {

  /** What became of the article. */
  public enum Severity {
    /** It went on, without what could not be read. */
    WARNING,
    /** It did not go on. */
    REJECTED
  }

  /** One line for a person: {@code file:line: reason; remedy}. */
  @Override
  public String toString() {
    return where + (line > 0 ? ":" + line : "") + ": " + reason + "; " + remedy;
  }
}
