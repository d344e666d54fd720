package org.jinye.retailers;

import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a retailer's page, contributed by the module that knows it. The page loads it after
 * itself from the address that {@code path} gives for the encoded licence number.
 *
 * @param order position on the page
 * @param count how many records the part holds for the retailer, shown beside the title and asked
 *     for with every page, so it must be quick; null = no number is shown
 */
public record RetailerSection(
    String title, int order, UnaryOperator<String> path, @Nullable ToLongFunction<String> count) {

  public RetailerSection(String title, int order, UnaryOperator<String> path) {
    this(title, order, path, null);
  }
}
