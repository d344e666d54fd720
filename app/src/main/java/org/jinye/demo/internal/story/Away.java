package org.jinye.demo.internal.story;

import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.AbsenceKind;
import org.jinye.organization.Chart;
import org.jinye.organization.Chart.HoldingLine;
import org.jinye.organization.NewAbsence;

/** Who is away around the day on which the demo city is made: over, running and to come. */
final class Away {

  private final Chart chart;
  private final LocalDate today;

  private Away(Chart chart, LocalDate today) {
    this.chart = chart;
    this.today = today;
  }

  static List<NewAbsence> of(Chart chart, LocalDate today) {
    var away = new Away(chart, today);
    return List.of(
        away.entry("99010001-01", AbsenceKind.TRAVEL, -2, 5, "", "外出协查"),
        away.entry("99010101-01", AbsenceKind.LEAVE, 0, 9, "", "年休假"),
        away.entry("99010304-01", AbsenceKind.TRAINING, 7, 11, "", "证件管理培训"),
        away.entry("99010202-01", AbsenceKind.SICK, -30, -25, "99010201-01", ""),
        away.entry("990104-03", AbsenceKind.LEAVE, -60, -54, "", "年休假"));
  }

  /** From and to in days from today; the A persons of the posts. */
  private NewAbsence entry(
      String post, AbsenceKind kind, int from, int to, String standIn, String ground) {
    return new NewAbsence(
        holder(post),
        kind,
        today.plusDays(from),
        today.plusDays(to),
        standIn.isEmpty() ? "" : holder(standIn),
        ground);
  }

  private String holder(String post) {
    return chart.holdings().stream()
        .filter(line -> line.post().equals(post) && line.place().equals("A") && line.to().isEmpty())
        .map(HoldingLine::person)
        .findFirst()
        .orElseThrow();
  }
}
