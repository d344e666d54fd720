package org.jinye.casebook.review;

import org.jinye.casebook.Stage;

/**
 * What the stage of the case does not demand yet and would cost points later.
 *
 * @param from the stage from which it counts
 */
public record StillToCome(
    String rule, Stage from, String paper, String kind, String field, String words, String remedy) {

  static StillToCome of(ReviewRule rule, Place place) {
    return new StillToCome(
        rule.id(),
        rule.from(),
        place.paper(),
        place.kind(),
        place.field(),
        place.words(),
        rule.remedy());
  }
}
