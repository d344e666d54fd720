package org.jinye.warnings.web.sampling;

import java.util.List;
import java.util.Map;
import org.jinye.warnings.internal.sampling.Sample;
import org.jspecify.annotations.Nullable;

/**
 * All draws in sight.
 *
 * @param counties names by code
 */
public record SamplesPage(
    List<Sample> rows,
    Map<String, String> counties,
    boolean mayDraw,
    String month,
    @Nullable String error) {

  public String county(Sample row) {
    return counties.getOrDefault(row.unitCode(), row.unitCode());
  }
}
