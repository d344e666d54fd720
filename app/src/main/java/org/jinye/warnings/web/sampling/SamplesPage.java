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
 * @param query the same in the address
 */
public record SamplesPage(
    List<Sample> rows,
    Map<String, String> counties,
    Map<String, String> narrowed,
    String query,
    boolean mayDraw,
    String month,
    @Nullable String error) {

  public String exportUrl() {
    return "/samples/export.xlsx" + query;
  }

  public long wavedThrough() {
    return rows.stream().mapToLong(Sample::wavedThrough).sum();
  }

  public long drawn() {
    return rows.stream().mapToLong(Sample::drawn).sum();
  }

  public long open() {
    return rows.stream().mapToLong(Sample::open).sum();
  }

  public long confirmed() {
    return rows.stream().mapToLong(Sample::confirmed).sum();
  }

  public long overturned() {
    return rows.stream().mapToLong(Sample::overturned).sum();
  }

  public String county(Sample row) {
    return counties.getOrDefault(row.unitCode(), row.unitCode());
  }
}
