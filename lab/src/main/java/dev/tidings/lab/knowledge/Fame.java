package dev.tidings.lab.knowledge;

import dev.tidings.lab.LabException;
import java.util.HashSet;
import java.util.Set;

/**
 * Titles of the 38,000 articles of the English Wikipedia that are read most: a hint that everyone
 * knows what they are about.
 */
final class Fame {

  static final String KEY = "compromise-wikipedia";
  static final String FOLDER = "compromise-wikipedia";
  static final String ABOUT =
      "npm compromise-wikipedia 0.1.1 (MIT), unpacked with npm efrt 2.7.0: names only, as a sign of"
          + " prominence";

  private final Set<String> titles = new HashSet<>();

  static Fame read(Folder folder) {
    var fame = new Fame();
    if (folder.exists()) {
      folder.lines("titles.txt").forEach(title -> fame.titles.add(Name.key(title)));
      if (fame.titles.isEmpty()) {
        throw new LabException(folder.path() + " has no titles");
      }
    }
    return fame;
  }

  boolean knows(String name) {
    return titles.contains(Name.key(name));
  }
}
