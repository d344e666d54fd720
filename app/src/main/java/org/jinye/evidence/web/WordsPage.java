package org.jinye.evidence.web;

import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Choice;

/**
 * What the bureaus write before the year of their numbers.
 *
 * @param problems by form field
 */
public record WordsPage(
    List<Row> rows,
    List<Choice> units,
    List<Choice> kinds,
    WordForm form,
    Map<String, String> problems) {

  /**
   * A word that is set.
   *
   * @param samples numbers as they are written with it
   */
  public record Row(String unit, String kind, String word, List<String> samples) {}
}
