package org.jinye.rulebook.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jinye.rulebook.RuleSql;

/** Of what the relations of a session were made, so that none is made twice of the same. */
public final class Origins {
  private static final Pattern WORD = Pattern.compile("\\W+");

  private final Map<String, String> made = new HashMap<>();

  /** Notes what a relation is read from; whether it was read from something else, or not at all. */
  public boolean changes(String source, String files) {
    return !files.equals(made.put(source, files));
  }

  /**
   * Notes a derived relation with what it is made of, down to the order lines: its own text and
   * those of what it reads. Whether it has to be made.
   */
  public boolean changes(RuleSql.View view) {
    StringBuilder origin = new StringBuilder(view.select());
    for (String word : new TreeSet<>(WORD.splitAsStream(view.select()).toList())) {
      if (!word.equals(view.name()) && made.containsKey(word)) {
        origin.append('\n').append(made.get(word));
      }
    }
    return changes(view.name(), origin.toString());
  }
}
