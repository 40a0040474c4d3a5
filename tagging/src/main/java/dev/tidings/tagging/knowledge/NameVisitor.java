package dev.tidings.tagging.knowledge;

/** Is told of names: the words each consists of, and whose it is. */
interface NameVisitor {

  /**
   * Takes one word of a name.
   *
   * @param word its {@link WordHash}
   */
  void word(long word);

  /** The name is complete: it is that alias, by its place in the list, of that entity. */
  void end(int entity, int alias);
}
