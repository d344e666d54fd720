package org.jinye.casebook.penalty;

import java.util.List;

/**
 * A cause by the name that files and provincial systems give it.
 *
 * @param number its place in the list of 30; 0 for local extras
 * @param causes codes of the causes that it may be, the usual one first
 */
public record ListedCause(int number, String title, List<String> causes, Mark mark) {

  public ListedCause {
    causes = List.copyOf(causes);
  }
}
