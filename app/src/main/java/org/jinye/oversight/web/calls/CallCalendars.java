package org.jinye.oversight.web.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.oversight.internal.OversightLimits;
import org.jinye.oversight.internal.calls.CallFilter;
import org.jinye.oversight.internal.calls.CallFilter.Standing;
import org.jinye.oversight.internal.calls.CallQuery;
import org.jinye.oversight.internal.calls.CallQuery.Begin;
import org.jinye.oversight.internal.calls.CallQuery.SampleDay;
import org.jinye.oversight.web.Figure;
import org.jinye.oversight.web.calls.CallCalendarPage.Cell;
import org.jinye.oversight.web.calls.CallCalendarPage.Row;
import org.jinye.worktime.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a month together. */
@Component
class CallCalendars {

  private final CallQuery query;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final OversightLimits limits;
  private final Clock clock;

  CallCalendars(
      CallQuery query,
      Organization organization,
      WorkingDays workingDays,
      OversightLimits limits,
      Clock clock) {
    this.query = query;
    this.organization = organization;
    this.workingDays = workingDays;
    this.limits = limits;
    this.clock = clock;
  }

  CallCalendarPage page(YearMonth month) {
    LocalDate today = LocalDate.now(clock);
    List<LocalDate> days =
        month
            .atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .filter(workingDays.calendar()::isWorkingDay)
            .toList();
    Map<String, Map<LocalDate, SampleDay>> drawn = new HashMap<>();
    query
        .days(month)
        .forEach(day ->
            drawn.computeIfAbsent(day.unitCode(), of -> new HashMap<>()).put(day.day(), day));
    Map<String, LocalDate> begins = new TreeMap<>();
    query.begins().forEach((Begin begin) -> begins.put(begin.unitCode(), begin.day()));
    List<Row> rows =
        organization.listCounties().stream()
            .filter(county -> begins.containsKey(county.code()))
            .map(county ->
                row(
                    county,
                    days,
                    begins.getOrDefault(county.code(), today),
                    drawn.getOrDefault(county.code(), Map.of()),
                    today))
            .toList();
    return new CallCalendarPage(
        month,
        days,
        rows,
        figures(month, rows, today),
        limits.callsPerDay(),
        CallFilter.of(month.toString()).url(CallFilter.PATH),
        today);
  }

  private List<Figure> figures(YearMonth month, List<Row> rows, LocalDate today) {
    CallFilter all = CallFilter.of(month.toString());
    int missed = rows.stream().mapToInt(Row::missedDays).sum();
    return List.of(
        figure("抽取", all, today),
        figure("已记录", all.with(Standing.RECORDED), today),
        figure("漏听", all.with(Standing.MISSED), today),
        figure("发现问题", all.irregular(), today),
        new Figure("未完成的单位工作日", Integer.toString(missed), "天", "#days", null));
  }

  private Figure figure(String title, CallFilter filter, LocalDate today) {
    return Figure.count(title, query.count(filter, today), "户", filter.url(CallFilter.PATH));
  }

  private Row row(
      Unit county,
      List<LocalDate> days,
      LocalDate begin,
      Map<LocalDate, SampleDay> drawn,
      LocalDate today) {
    List<Cell> cells = new ArrayList<>();
    int missed = 0;
    for (LocalDate day : days) {
      @Nullable SampleDay of = drawn.get(day);
      boolean isMissed = of == null ? isUndrawn(day, begin, today) : of.isMissed(today);
      missed += isMissed ? 1 : 0;
      cells.add(of == null ? (isMissed ? undrawn(day) : Cell.NOTHING) : cell(of, isMissed));
    }
    return new Row(
        county.name(),
        cells,
        drawn.values().stream().mapToInt(SampleDay::drawn).sum(),
        drawn.values().stream().mapToInt(SampleDay::recorded).sum(),
        missed);
  }

  private static boolean isUndrawn(LocalDate day, LocalDate begin, LocalDate today) {
    return !day.isBefore(begin) && day.isBefore(today);
  }

  private static Cell undrawn(LocalDate day) {
    return new Cell("未抽", "cell-missed", day + " 没有抽取：没有订单数据", "");
  }

  private static Cell cell(SampleDay of, boolean isMissed) {
    String style = isMissed ? "cell-missed" : of.isDone() ? "cell-done" : "cell-open";
    String words =
        "%s 抽取 %d 户，已记录 %d 户%s%s%s"
            .formatted(
                of.day(),
                of.drawn(),
                of.recorded(),
                of.irregular() > 0 ? "，发现问题 " + of.irregular() + " 户" : "",
                of.late() > 0 ? "，其中补听 " + of.late() + " 户" : "",
                of.isMadeUp() ? "；" + of.drawnOn() + " 补抽" : "");
    String mark = of.isMadeUp() ? "补" : of.late() > 0 ? "迟" : "";
    return new Cell(
        of.recorded() + "/" + of.drawn() + mark, style, words, "/oversight/calls/" + of.id());
  }
}
