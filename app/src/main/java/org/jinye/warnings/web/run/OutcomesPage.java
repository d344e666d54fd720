package org.jinye.warnings.web.run;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of a run that came out in one way, one by one.
 *
 * @param filters what the list can be narrowed by, each value with its count
 * @param warningsUrl the warnings of these subjects, when all of them fired
 */
public record OutcomesPage(
    RunRow run,
    List<Filter> filters,
    List<Row> rows,
    Pager pager,
    String exportUrl,
    @Nullable String warningsUrl) {

  /** One drop-down list; {@code value} is what is chosen. */
  public record Filter(String name, String title, String value, List<Choice> choices) {}

  /**
   * One subject in words.
   *
   * @param figures what the rule says of it; empty when it was not compared at all
   */
  public record Row(
      String week,
      String rule,
      String outcome,
      String reason,
      String county,
      @Nullable String retailerId,
      String subject,
      @Nullable String retailerUrl,
      String day,
      String orderNumber,
      @Nullable String orderUrl,
      String item,
      String figures) {}
}
