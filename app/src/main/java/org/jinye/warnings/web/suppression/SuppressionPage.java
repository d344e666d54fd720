package org.jinye.warnings.web.suppression;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jinye.platform.web.Pager;
import org.jinye.warnings.internal.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * A suppression with its hits.
 *
 * @param mayDecide whether this person may approve or reject it
 * @param mayEnd whether this person may end it early
 */
public record SuppressionPage(
    Suppression one,
    String who,
    String rule,
    LocalDate today,
    List<HitLine> hits,
    Pager pager,
    boolean mayDecide,
    boolean mayEnd,
    String words,
    Map<String, String> errors) {

  public @Nullable String error(String field) {
    return errors.get(field);
  }
}
