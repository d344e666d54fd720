package org.jinye.warnings.web.sampling;

import java.util.List;
import java.util.Map;
import org.jinye.warnings.internal.sampling.Sample;
import org.jinye.warnings.internal.sampling.SampledRow;
import org.jspecify.annotations.Nullable;

/**
 * A draw with its warnings.
 *
 * @param only CONFIRMED, OVERTURNED, OPEN, or empty for all
 * @param checked the warning whose form came back; 0 for none
 */
public record SamplePage(
    Sample sample,
    String county,
    List<SampledRow> rows,
    String only,
    boolean mayCheck,
    long checked,
    String words,
    Map<String, String> errors) {

  public @Nullable String error(SampledRow row) {
    return row.warningId() == checked ? String.join(" ", errors.values()) : null;
  }

  public String words(SampledRow row) {
    return row.warningId() == checked ? words : "";
  }
}
