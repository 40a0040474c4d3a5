package dev.tidings.tagging.knowledge;

import dev.tidings.tagging.Mention.Form;
import java.util.Optional;

/** How an alias names its entity, its letter in the knowledge file, and how far it is trusted. */
public enum AliasForm {
  NAME("n", Form.NAME, 0.95f),
  ALIAS("o", Form.ALIAS, 0.9f),
  ABBREVIATION("a", Form.ABBREVIATION, 0.9f),
  DEMONYM("d", Form.DEMONYM, 0.85f),
  METONYM("m", Form.METONYM, 0.7f),
  OFFICE("t", Form.TITLE, 0.8f),
  /** Part of a person's name; counts once the person has been named in full. */
  SURNAME("s", Form.ALIAS, 0.8f);

  private final String letter;
  private final Form form;
  private final float confidence;

  AliasForm(String letter, Form form, float confidence) {
    this.letter = letter;
    this.form = form;
    this.confidence = confidence;
  }

  /** Its mark in the knowledge file. */
  public String letter() {
    return letter;
  }

  public Form form() {
    return form;
  }

  /** Confidence of a mention by such an alias when no rule had to decide, 0 to 1. */
  public float confidence() {
    return confidence;
  }

  static Optional<AliasForm> ofLetter(String letter) {
    for (AliasForm form : values()) {
      if (form.letter.equals(letter)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
