package org.jinye.filings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jinye.filings.internal.DutyFilter;
import org.jinye.filings.internal.DutyQuery;
import org.jinye.filings.internal.DutyQuery.Standing;
import org.jinye.filings.internal.FilingFilter;
import org.jinye.filings.internal.FilingKinds;
import org.jinye.filings.internal.FilingQuery;
import org.jinye.platform.table.Counted;
import org.springframework.stereotype.Component;

/** Filings of a month counted, within the asker's scope, each figure as its list counts it. */
@Component
public class FilingCounts {

  private final DutyQuery duties;
  private final FilingQuery filings;
  private final FilingKinds kinds;
  private final Clock clock;

  FilingCounts(DutyQuery duties, FilingQuery filings, FilingKinds kinds, Clock clock) {
    this.duties = duties;
    this.filings = filings;
    this.kinds = kinds;
    this.clock = clock;
  }

  /**
   * A kind of filing. due = inTime + late + missing + notYet.
   *
   * @param due what must be filed for the month
   * @param filed what was filed in the month, whatever month it is for
   * @param filedLate of that, what came late
   */
  public record Line(
      String kind,
      Counted due,
      Counted inTime,
      Counted late,
      Counted missing,
      Counted notYet,
      Counted filed,
      Counted filedLate) {}

  /**
   * The kinds that were due or filed, and the sum of all at the end; none when nothing was.
   *
   * @param unit narrows to a unit and those below it; empty = all in sight
   */
  public List<Line> ofMonth(YearMonth month, String unit) {
    List<Line> lines = new ArrayList<>();
    for (FilingKind kind : kinds.all()) {
      Line line = line(kind.title(), kind.code(), month, unit);
      if (line.due().value() + line.filed().value() > 0) {
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      lines.add(line("合计", "", month, unit));
    }
    return List.copyOf(lines);
  }

  /** What a business department has before it, whatever the month. */
  public record Ahead(Counted missing, Counted notYet, Counted asked) {}

  /** What is missing, what is due next, and which questions wait for an answer. */
  public Ahead ahead() {
    var due = new DutyFilter("", "", "", "");
    return new Ahead(
        counted(due.with(Standing.MISSING)),
        counted(due.with(Standing.NOT_YET)),
        counted(new FilingFilter("", FilingState.ASKED.name(), "", "", "", "", "")));
  }

  private Line line(String title, String kind, YearMonth month, String unit) {
    var due = new DutyFilter(month.toString(), "", kind, unit);
    var filed = new FilingFilter(kind, "", "", "", "", month.toString(), unit);
    var late = new FilingFilter(kind, "", "yes", "", "", month.toString(), unit);
    return new Line(
        title,
        counted(due),
        counted(due.with(Standing.IN_TIME)),
        counted(due.with(Standing.LATE)),
        counted(due.with(Standing.MISSING)),
        counted(due.with(Standing.NOT_YET)),
        counted(filed),
        counted(late));
  }

  private Counted counted(DutyFilter filter) {
    return new Counted(duties.count(filter, LocalDate.now(clock)), filter.url(DutyFilter.PATH));
  }

  private Counted counted(FilingFilter filter) {
    return new Counted(filings.count(filter), filter.url(FilingFilter.PATH));
  }
}
