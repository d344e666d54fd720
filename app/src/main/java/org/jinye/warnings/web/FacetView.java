package org.jinye.warnings.web;

import java.util.List;

/** A facet with every value that the list could be narrowed to. */
public record FacetView(Criterion criterion, List<Value> values) {

  /**
   * A value of the facet.
   *
   * @param warnings how many the list would hold with this value and the other filters
   */
  public record Value(String value, String title, long warnings, boolean chosen) {}

  /** How many the list would hold were it not narrowed by this facet. */
  public long total() {
    return values.stream().mapToLong(Value::warnings).sum();
  }

  public boolean isChosen() {
    return values.stream().anyMatch(Value::chosen);
  }
}
