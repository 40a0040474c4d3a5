package dev.tidings.lab.knowledge;

/** Somebody else's data, and what is taken from it. */
interface Source {

  /** Short name, as in the source column of the knowledge file. */
  String key();

  /** Where it comes from, in which version, and under which licence. */
  String about();

  /** The folder under the sources' folder that holds it. */
  String folder();

  /** Reads it. Sources are read in a fixed order; earlier ones are better trusted. */
  void read(Folder folder, Drafts drafts);
}
