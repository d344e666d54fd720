package org.jinye.rulebook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The logic of a rule, with named parameters.
 *
 * @param views derived inputs that it reads besides the tables, in the order in which to make them
 * @param judging gives every subject its outcome
 * @param baseline the orders that the comparison of the findings was made of; also reads {@code
 *     fired}
 */
public record RuleSql(List<View> views, String judging, String baseline) {
  public RuleSql {
    views = List.copyOf(views);
  }

  /** A derived input shared by several rules: {@code rules/views/<name>.sql}. */
  public record View(String name, String select) {
    private static final String STREAMED = "-- Streamed.";
    private static final Pattern LINES =
        Pattern.compile("\\b(order_(lines|parts|items)|item_days)\\b");

    /**
     * Read anew by each that reads it, because it is as large as the order lines; others are kept
     * for all that read them. Its file begins with this word.
     */
    public boolean isStreamed() {
      return select.startsWith(STREAMED);
    }

    /** Kept, and made of order lines: worth being made once. */
    public boolean isSum() {
      return !isStreamed() && LINES.matcher(select).find();
    }
  }
}
