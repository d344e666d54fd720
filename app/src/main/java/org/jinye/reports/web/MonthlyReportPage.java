package org.jinye.reports.web;

import java.util.List;
import java.util.Map;
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
 */
public record MonthlyReportPage(
    MonthlyReport report,
    List<Choice> months,
    List<Choice> counties,
    @Nullable NarrativeForm form,
    Map<String, String> errors,
    @Nullable Overtaken overtaken,
    @Nullable String lastEdited) {

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
