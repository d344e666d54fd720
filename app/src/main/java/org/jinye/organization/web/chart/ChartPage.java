package org.jinye.organization.web.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.organization.internal.chart.ChartChange;
import org.jinye.organization.internal.chart.ChartProblem;
import org.jinye.organization.internal.chart.Comparison;
import org.jinye.organization.internal.chart.KeptCharts.Kept;
import org.jspecify.annotations.Nullable;

/** The page of imports, and the dry run of one workbook. */
public record ChartPage(List<Kept> kept, @Nullable String error, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** What a workbook would do. */
  public record DryRun(Kept kept, Comparison comparison) {

    private static final int SHOWN = 300;

    public static List<String> sheets() {
      return List.of("单位", "岗位", "人员", "任职");
    }

    public long added(String sheet) {
      return comparison.count(sheet, ChartChange.Kind.ADDED);
    }

    public long changed(String sheet) {
      return comparison.count(sheet, ChartChange.Kind.CHANGED);
    }

    public long ended(String sheet) {
      return comparison.count(sheet, ChartChange.Kind.ENDED);
    }

    public List<ChartProblem> problems() {
      return comparison.problems().stream().limit(SHOWN).toList();
    }

    public int moreProblems() {
      return Math.max(0, comparison.problems().size() - SHOWN);
    }

    public List<ChartChange> changes() {
      return comparison.changes().stream().limit(SHOWN).toList();
    }

    public int moreChanges() {
      return Math.max(0, comparison.changes().size() - SHOWN);
    }
  }
}
