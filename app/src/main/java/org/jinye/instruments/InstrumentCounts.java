package org.jinye.instruments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jinye.instruments.internal.InstrumentFilter;
import org.jinye.instruments.internal.InstrumentFilter.Standing;
import org.jinye.instruments.internal.InstrumentQuery;
import org.jinye.platform.table.Counted;
import org.springframework.stereotype.Component;

/** Papers of supervision counted by the month of issue, within the asker's scope. */
@Component
public class InstrumentCounts {

  private static final String LIST = "/instruments";

  private final InstrumentQuery query;

  InstrumentCounts(InstrumentQuery query) {
    this.query = query;
  }

  /** A kind of paper. issued = inTime + late + overdue + waiting + withdrawn. */
  public record Line(
      String kind,
      Counted issued,
      Counted inTime,
      Counted late,
      Counted overdue,
      Counted waiting,
      Counted withdrawn) {}

  /**
   * The kinds that were issued, and the sum of all at the end; none when nothing was.
   *
   * @param unit narrows to receivers in a unit and those below it; empty = all in sight
   */
  public List<Line> ofMonth(YearMonth month, String unit) {
    List<Line> lines = new ArrayList<>();
    for (InstrumentKind kind : InstrumentKind.values()) {
      Line line = line(kind.title(), kind.name(), month, unit);
      if (line.issued().value() > 0) {
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      lines.add(line("合计", "", month, unit));
    }
    return List.copyOf(lines);
  }

  private Line line(String title, String kind, YearMonth month, String unit) {
    return new Line(
        title,
        counted(kind, month, unit, ""),
        counted(kind, month, unit, Standing.IN_TIME.name()),
        counted(kind, month, unit, Standing.LATE.name()),
        counted(kind, month, unit, Standing.OVERDUE.name()),
        counted(kind, month, unit, Standing.WAITING.name()),
        counted(kind, month, unit, Standing.WITHDRAWN.name()));
  }

  private Counted counted(String kind, YearMonth month, String unit, String standing) {
    var filter = new InstrumentFilter(kind, "", unit, "", "", month.toString(), standing);
    return new Counted(query.count(filter), filter.url(LIST));
  }
}
