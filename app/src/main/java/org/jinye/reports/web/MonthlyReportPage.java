package org.jinye.reports.web;

import java.util.List;
import java.util.Map;
import org.jinye.evidence.Document;
import org.jinye.platform.web.Choice;
import org.jinye.reports.internal.MonthlyReport;
import org.jinye.reports.internal.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * The page of a month's report.
 *
 * @param counties what the asker may narrow it to; empty when there is nothing to choose
 * @param form the text as it is edited; null for readers
 * @param errors by form field
 * @param overtaken what somebody else saved meanwhile
 * @param issuing what was issued, and whether it can be
 */
public record MonthlyReportPage(
    MonthlyReport report,
    List<Choice> months,
    List<Choice> counties,
    @Nullable NarrativeForm form,
    Map<String, String> errors,
    @Nullable Overtaken overtaken,
    @Nullable String lastEdited,
    Issuing issuing) {

  /**
   * 定稿.
   *
   * @param documents what was issued of this report, the newest first
   * @param offered whether the person may issue it now
   * @param reason as typed, when it comes back
   */
  public record Issuing(List<Document> documents, boolean offered, String reason) {}

  /** Somebody saved first: who, when, and his text. */
  public record Overtaken(String words, Narrative theirs) {}

  public String month() {
    return report.subject().month().toString();
  }

  public String county() {
    return report.subject().county();
  }

  public String export(String ending) {
    return "/reports/monthly/export." + ending + "?" + report.subject().query();
  }
}
