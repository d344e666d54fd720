package org.jinye.warnings.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.Versioned;
import org.jinye.warnings.WarningState;
import org.jinye.warnings.WarningSubjects;
import org.jinye.warnings.internal.WarningTitles;
import org.jinye.warnings.internal.WarningTitles.Titles;
import org.jinye.warnings.web.BulkQuery.TickedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the bulk form together and says of every warning what stands against it. */
@Component
class BulkPages {

  private final BulkQuery query;
  private final Reasons reasons;
  private final WarningTitles titles;
  private final WarningSubjects subjects;
  private final Clock clock;

  BulkPages(
      BulkQuery query,
      Reasons reasons,
      WarningTitles titles,
      WarningSubjects subjects,
      Clock clock) {
    this.query = query;
    this.reasons = reasons;
    this.titles = titles;
    this.subjects = subjects;
    this.clock = clock;
  }

  /**
   * The form for the ticked warnings.
   *
   * @throws Refused when nothing is ticked
   * @throws NotFound when one of them is not in sight
   */
  BulkPage page(Answered answered, List<Versioned> ticked, QueueFilter filter) {
    if (ticked.isEmpty()) {
      throw Refused.because("请先在队列里勾选要一起办理的预警。");
    }
    Map<Long, Versioned> seen =
        ticked.stream().collect(Collectors.toMap(Versioned::id, v -> v, (a, b) -> a));
    List<TickedRow> rows = query.ticked(seen.keySet());
    if (rows.size() < seen.size()) {
      throw NotFound.of("预警");
    }
    Map<String, String> names = subjects.names(rows.stream().map(TickedRow::subject).toList());
    Titles titled = titles.about(rows.stream().map(TickedRow::itemId).toList());
    String reason = answered.form().reason();
    List<BulkPage.Line> lines =
        rows.stream()
            .map(row ->
                new BulkPage.Line(
                    seen.getOrDefault(row.id(), new Versioned(row.id(), row.version())).toString(),
                    filter.url("/warnings/" + row.id()),
                    names.getOrDefault(row.subject(), row.subject()),
                    titled.of(row.ruleId(), row.itemId()),
                    row.sentence(),
                    problem(row, seen.get(row.id()), reason)))
            .toList();
    return new BulkPage(
        filter.url("/warnings/bulk"),
        filter.url("/warnings"),
        lines,
        reasons.sharedGroups(rows.stream().map(TickedRow::ruleId).toList()),
        answered);
  }

  private @Nullable String problem(TickedRow row, @Nullable Versioned seen, String reason) {
    if (seen != null && seen.version() != row.version()) {
      return "%s已于 %s 办理了“%s”，现在是“%s”"
          .formatted(
              row.actor(),
              Moments.minute(row.at(), clock),
              row.kind().title(),
              row.state().title());
    }
    if (row.state() != WarningState.RAISED) {
      return "现在是“" + row.state().title() + "”，不能不予处理";
    }
    return reason.isEmpty() || reasons.isKnown(row.ruleId(), reason) ? null : "这条规则没有所选的原因";
  }
}
