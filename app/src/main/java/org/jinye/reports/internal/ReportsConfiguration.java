package org.jinye.reports.internal;

import java.time.YearMonth;
import org.jinye.evidence.Documents;
import org.jinye.evidence.Owner;
import org.jinye.reports.MonthlyReportKind;
import org.jinye.tasks.RecurringKind;
import org.jinye.tasks.RepeatedWork.Every;
import org.jinye.tasks.TaskKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The month's report waits to be made final; a month in which there is nothing to report is closed
 * with words.
 */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

  private static final int COUNTY_DIGITS = 6;

  @Bean
  RecurringKind monthlyReport(Documents documents) {
    return new RecurringKind(
        new TaskKind(
            MonthlyReportKind.CODE, "月度报告", ReportsConfiguration::link, TaskKind.Ending.HERE),
        Every.MONTH,
        (unit, first) -> MonthlyReportKind.subject(unit, YearMonth.from(first).minusMonths(1)),
        first -> YearMonth.from(first).minusMonths(1).toString(),
        subject -> !documents.listDocuments(new Owner(FinalReports.OWNER_KIND, subject)).isEmpty());
  }

  private static String link(String subject) {
    int colon = subject.indexOf(':');
    String unit = subject.substring(0, colon);
    String month = "/reports/monthly?month=" + subject.substring(colon + 1);
    return unit.length() == COUNTY_DIGITS ? month + "&county=" + unit : month;
  }
}
