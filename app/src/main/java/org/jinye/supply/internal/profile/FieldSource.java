package org.jinye.supply.internal.profile;

import java.util.List;

/** Where a field's value comes from. */
public sealed interface FieldSource {

  /** A column, by any of its names; the first is the one shown. */
  record Column(List<String> names) implements FieldSource {}

  record Constant(String value) implements FieldSource {}

  /**
   * Classes of equal numbers of groups, by the mean value of the rows of a group, highest first: an
   * item's price class from its category.
   */
  record Quantile(Column group, Column value, int classes) implements FieldSource {}
}
