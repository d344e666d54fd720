package org.jinye.warnings.web.sampling;

import java.util.List;
import java.util.Map;
import org.jinye.warnings.internal.sampling.Sample;
import org.jinye.warnings.internal.sampling.SampledRow;
import org.jspecify.annotations.Nullable;

/**
 * A draw with its warnings.
 *
 * @param names what the warnings are about, by subject
 * @param me who looks; nobody checks what he closed himself
 * @param only CONFIRMED, OVERTURNED, OPEN, or empty for all
 * @param checked the warning whose form came back; 0 for none
 */
public record SamplePage(
    Sample sample,
    String county,
    List<SampledRow> rows,
    Map<String, String> names,
    long me,
    String only,
    boolean mayCheck,
    long checked,
    String words,
    Map<String, String> errors) {

  public String name(SampledRow row) {
    return names.getOrDefault(row.subject(), row.subject());
  }

  public boolean mayCheck(SampledRow row) {
    return mayCheck && row.result() == null && !row.isClosedBy(me);
  }

  /** Somebody else of the city has to look at it. */
  public boolean isOwn(SampledRow row) {
    return mayCheck && row.result() == null && row.isClosedBy(me);
  }

  public String exportUrl() {
    return sample.url() + "/export.xlsx" + (only.isEmpty() ? "" : "?only=" + only);
  }

  public String onlyTitle() {
    return switch (only) {
      case "OPEN" -> "待抽查";
      case "CONFIRMED" -> "维持";
      case "OVERTURNED" -> "应当处理";
      default -> "";
    };
  }

  public @Nullable String error(SampledRow row) {
    return row.warningId() == checked ? String.join(" ", errors.values()) : null;
  }

  public String words(SampledRow row) {
    return row.warningId() == checked ? words : "";
  }
}
