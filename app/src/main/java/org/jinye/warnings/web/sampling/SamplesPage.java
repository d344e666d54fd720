package org.jinye.warnings.web.sampling;

import java.util.List;
import java.util.Map;
import org.jinye.warnings.internal.sampling.Sample;
import org.jspecify.annotations.Nullable;

/**
 * All draws in sight.
 *
 * @param counties names by code
 * @param narrowed what the list is narrowed to, by name; empty = all draws
 */
public record SamplesPage(
    List<Sample> rows,
    Map<String, String> counties,
    Map<String, String> narrowed,
    boolean mayDraw,
    String month,
    @Nullable String error) {

  public String county(Sample row) {
    return counties.getOrDefault(row.unitCode(), row.unitCode());
  }
}
