package org.jinye.reports.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jinye.evidence.Document;
import org.jinye.evidence.Documents;
import org.jinye.evidence.NewDocument;
import org.jinye.evidence.Owner;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.reports.MonthlyReportKind;
import org.jinye.tasks.RecurringTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 定稿: a month's report becomes a numbered document; another time, its next version. */
@Component
public class FinalReports {

  private static final int LONGEST_REASON = 500;

  static final String OWNER_KIND = "monthly_report";

  private final Documents documents;
  private final RecurringTasks recurring;

  FinalReports(Documents documents, RecurringTasks recurring) {
    this.recurring = recurring;
    this.documents = documents;
  }

  /** All versions of the unit's report of the month, the newest first. */
  public List<Document> listDocuments(ReportSubject subject) {
    return documents.listDocuments(owner(subject));
  }

  /** A unit's report is issued by its own leader or supervisor; their superiors issue their own. */
  public static boolean mayIssue(SignedIn who, ReportSubject subject) {
    boolean issuer = who.has(Role.LEADER) || who.has(Role.SUPERVISOR);
    return issuer && who.unitCode().equals(subject.unitCode());
  }

  /** What stands against issuing, by form field; empty when nothing does. */
  public Map<String, String> problems(ReportSubject subject, String reason) {
    boolean again = !listDocuments(subject).isEmpty();
    if (again && reason.isBlank()) {
      return Map.of("reason", "本月报告已经定稿，再次定稿是更正，要写明理由。");
    }
    return reason.length() > LONGEST_REASON
        ? Map.of("reason", "理由最多 %d 个字。".formatted(LONGEST_REASON))
        : Map.of();
  }

  @Transactional
  public Document issue(MonthlyReport report, String reason, SignedIn who) throws IOException {
    ReportSubject subject = report.subject();
    if (!mayIssue(who, subject)) {
      throw Refused.because("月度报告由本单位的领导或内管员定稿。");
    }
    if (report.isEmpty()) {
      throw Refused.because(subject.monthTitle() + "没有预警和其他工作，没有可以定稿的报告。");
    }
    List<Document> earlier = listDocuments(subject);
    Map<String, Object> facts = MonthlyPaper.facts(report);
    Document document =
        earlier.isEmpty()
            ? documents.make(
                new NewDocument(
                    owner(subject),
                    subject.unitCode(),
                    MonthlyPaper.KIND.code(),
                    report.title(),
                    facts),
                who.name())
            : documents.correct(earlier.getFirst(), facts, reason, who.name());
    recurring.finish(
        MonthlyReportKind.CODE,
        subject.unitCode(),
        subjectId(subject),
        "已定稿，文号 " + document.numberAndVersion() + "。");
    return document;
  }

  private static Owner owner(ReportSubject subject) {
    return new Owner(OWNER_KIND, subjectId(subject));
  }

  private static String subjectId(ReportSubject subject) {
    return MonthlyReportKind.subject(subject.unitCode(), subject.month());
  }
}
