package org.jinye.warnings.web.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.rulebook.Rulebook;
import org.jinye.warnings.internal.backtest.BacktestFindings;
import org.jinye.warnings.internal.backtest.BacktestLine;
import org.jinye.warnings.internal.backtest.BacktestQuery;
import org.jinye.warnings.internal.backtest.BacktestResults;
import org.jinye.warnings.internal.backtest.BacktestResults.WeekCount;
import org.jinye.warnings.web.backtest.BacktestPage.Confirmed;
import org.jinye.warnings.web.backtest.BacktestPage.Figure;
import org.jinye.warnings.web.backtest.BacktestPage.Pair;
import org.jinye.warnings.web.backtest.BacktestPage.Point;
import org.jinye.warnings.web.backtest.BacktestPage.Side;
import org.jinye.warnings.web.backtest.BacktestPage.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the page of one back-test together. */
@Component
class BacktestPages {

  private final BacktestQuery query;
  private final BacktestResults results;
  private final BacktestFindings findings;
  private final BacktestWords words;
  private final Rulebook rulebook;

  BacktestPages(
      BacktestQuery query,
      BacktestResults results,
      BacktestFindings findings,
      BacktestWords words,
      Rulebook rulebook) {
    this.query = query;
    this.results = results;
    this.findings = findings;
    this.words = words;
    this.rulebook = rulebook;
  }

  BacktestRow row(long id, SignedIn me) {
    return words.row(query.find(id).orElseThrow(() -> NotFound.of("回测")), me);
  }

  BacktestPage page(long id, SignedIn me) {
    BacktestRow row = row(id, me);
    BacktestLine line = row.line();
    List<WeekCount> counts = results.listWeeks(id);
    List<String> counties =
        new ArrayList<>(new TreeSet<>(counts.stream().map(WeekCount::unitCode).toList()));
    List<Week> weeks = new ArrayList<>();
    for (int week = Weeks.number(line.from()); week <= Weeks.number(line.to()); week++) {
      weeks.add(week(id, week, counties, counts));
    }
    boolean isOwn =
        (me.isCitySupervisor() || me.isCountySupervisor()) && me.scope().holds(line.unitCode());
    List<Point> points = points(line);
    return new BacktestPage(
        row,
        words.compare(line.ruleId(), line.a(), line.b()),
        List.of(side(id, "A", counts), side(id, "B", counts)),
        counties.stream().map(words::unit).toList(),
        weeks,
        week(id, null, counties, counts),
        confirmed(line),
        curve(line),
        points,
        isOwn && line.isFinished() ? draft(line) : null,
        isOwn && line.state().isEnded() && lacks(line, points) ? again(line) : null);
  }

  /** Whether another one would tell more: this came to no good end, or kept no lists of values. */
  private static boolean lacks(BacktestLine line, List<Point> points) {
    return !line.isFinished() || !points.stream().allMatch(Point::isKept);
  }

  /** The curve, each value with its lists. */
  List<Point> points(BacktestLine line) {
    return results.listPoints(line.id()).stream()
        .map(point -> {
          FindingFilter all = FindingFilter.all(line.id(), point.side());
          return new Point(
              point.value(),
              new Figure(point.findings(), all.url("/findings")),
              new Figure(point.found(), all.only("confirmed").url("/findings")),
              new Figure(point.confirmed(), line.href() + "/confirmed"),
              findings.isKept(line.id(), point.side()));
        })
        .toList();
  }

  private static Week week(
      long id, @Nullable Integer week, List<String> counties, List<WeekCount> counts) {
    List<Pair> pairs = new ArrayList<>();
    for (String county : counties) {
      pairs.add(
          new Pair(figure(id, "A", county, week, counts), figure(id, "B", county, week, counts)));
    }
    pairs.add(new Pair(figure(id, "A", "", week, counts), figure(id, "B", "", week, counts)));
    return new Week(week == null ? "合计" : Weeks.title(week), pairs);
  }

  private static Figure figure(
      long id, String side, String county, @Nullable Integer week, List<WeekCount> counts) {
    long sum =
        counts.stream()
            .filter(count -> count.side().equals(side))
            .filter(count -> county.isEmpty() || count.unitCode().equals(county))
            .filter(count -> week == null || count.weekNo() == week)
            .mapToLong(WeekCount::findings)
            .sum();
    return new Figure(sum, FindingFilter.all(id, side).in(county, week).url("/findings"));
  }

  private static Side side(long id, String side, List<WeekCount> counts) {
    FindingFilter all = FindingFilter.all(id, side);
    List<WeekCount> own = counts.stream().filter(count -> count.side().equals(side)).toList();
    return new Side(
        side.equals("A") ? "甲组" : "乙组",
        new Figure(sum(own, WeekCount::findings), all.url("/findings")),
        new Figure(sum(own, WeekCount::shared), all.only("shared").url("/findings")),
        new Figure(
            sum(own, WeekCount::findings) - sum(own, WeekCount::shared),
            all.only("only").url("/findings")),
        new Figure(sum(own, WeekCount::confirmed), all.only("confirmed").url("/findings")),
        new Figure(sum(own, WeekCount::beside), all.only("beside").url("/findings")));
  }

  private static long sum(List<WeekCount> counts, ToLongFunction<WeekCount> figure) {
    return counts.stream().mapToLong(figure).sum();
  }

  private static List<Confirmed> confirmed(BacktestLine line) {
    String path = line.href() + "/confirmed";
    return List.of(
        new Confirmed("仍能发现", "两组都能发现", new Figure(line.byBoth(), path + "?which=stays")),
        new Confirmed(
            "将会漏掉", "甲组能发现，乙组不能", new Figure(line.byA() - line.byBoth(), path + "?which=lost")),
        new Confirmed(
            "新能发现", "乙组能发现，甲组不能", new Figure(line.byB() - line.byBoth(), path + "?which=gained")),
        new Confirmed(
            "都不能发现",
            "两组都不能发现",
            new Figure(
                line.confirmed() - line.byA() - line.byB() + line.byBoth(),
                path + "?which=neither")));
  }

  private String curve(BacktestLine line) {
    return rulebook
        .findRule(line.ruleId())
        .flatMap(rule -> rule.findParameter(line.curveParameter()))
        .map(parameter ->
            parameter.unit().isEmpty()
                ? parameter.title()
                : parameter.title() + "（" + parameter.unit() + "）")
        .orElse(line.curveParameter());
  }

  /** The form, filled with what was asked for. */
  private static String again(BacktestLine line) {
    UriComponentsBuilder url =
        UriComponentsBuilder.fromPath("/backtests/new")
            .queryParam("rule", line.ruleId())
            .queryParam("unit", line.unitCode())
            .queryParam("from", Weeks.name(Weeks.number(line.from())))
            .queryParam("to", Weeks.name(Weeks.number(line.to())));
    if (line.releaseId() != null) {
      url.queryParam("release", line.releaseId());
    }
    line.a().values().forEach((name, value) -> url.queryParam("a." + name, value));
    line.b().values().forEach((name, value) -> url.queryParam("b." + name, value));
    if (!line.curveParameter().isEmpty()) {
      url.queryParam("curve", line.curveParameter())
          .queryParam("values", String.join(" ", line.curveValues()));
    }
    return url.encode().build().toString();
  }

  /** The form of releases, filled with B; what equals the level above is left out there. */
  private static String draft(BacktestLine line) {
    UriComponentsBuilder url =
        UriComponentsBuilder.fromPath("/releases/new")
            .queryParam("rule", line.ruleId())
            .queryParam("unit", line.unitCode())
            .queryParam("ruleVersion", line.b().version());
    line.b().values().forEach((name, value) -> url.queryParam("p." + name, value));
    return url.encode().build().toString();
  }
}
