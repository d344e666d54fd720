package org.jinye.casebook.review;

import java.util.List;

/**
 * A ground on which the whole file is worth nothing. Only a person finds it; the rules give hints.
 *
 * @param hints ids of the rules that hint at it
 */
public record WholeFileZero(
    String id, String title, String basis, String remedy, List<String> hints) {

  public WholeFileZero {
    hints = List.copyOf(hints);
  }
}
