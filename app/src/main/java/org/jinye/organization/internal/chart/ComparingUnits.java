package org.jinye.organization.internal.chart;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jinye.organization.Chart.PostLine;
import org.jinye.organization.Chart.UnitLine;
import org.jinye.organization.PostKind;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.chart.ChartChange.Kind;
import org.jinye.organization.internal.unit.UnitDetails;
import org.jinye.organization.internal.unit.UnitTree;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/** Compares the sheets 单位 and 岗位; afterwards its maps hold what would be. */
final class ComparingUnits {

  private static final Map<String, String> UNIT_COLUMNS =
      Map.of(
          "code",
          "单位代码",
          "name",
          "名称",
          "shortName",
          "简称",
          "kind",
          "类别",
          "line",
          "条线",
          "address",
          "地址",
          "from",
          "启用日期");

  private final Comparison result;
  private final Scope scope;
  private final Known known;
  final TreeMap<String, UnitLine> units = new TreeMap<>();
  final TreeMap<String, PostLine> posts = new TreeMap<>();

  ComparingUnits(Comparison result, Scope scope, Known known) {
    this.result = result;
    this.scope = scope;
    this.known = known;
  }

  void unit(UnitLine line, Set<String> seen) {
    var details =
        new UnitDetails(
            line.code(),
            line.name(),
            line.shortName(),
            line.kind(),
            line.line(),
            line.address(),
            line.from());
    Map<String, String> errors = details.errors();
    result.problems(ChartSheet.UNITS, line.row(), errors, UNIT_COLUMNS);
    lastDay(ChartSheet.UNITS, line.row(), line.from(), line.to());
    if (!seen.add(line.code())) {
      unitProblem(line, "单位代码", "这个单位代码在表里出现了两次。");
    }
    if (!scope.holds(line.code())) {
      unitProblem(line, "单位代码", "单位 " + line.code() + " 不在您的管辖范围内。");
    }
    UnitLine before = units.put(line.code(), line);
    if (before == null) {
      result.units.added().add(line);
      result.change(Kind.ADDED, ChartSheet.UNITS, line.row(), line.code() + " " + line.name(), "");
    } else if (!same(before, line)) {
      boolean ended = before.to().isEmpty() && !line.to().isEmpty();
      result.units.changed().add(line);
      result.change(
          ended ? Kind.ENDED : Kind.CHANGED,
          ChartSheet.UNITS,
          line.row(),
          line.code() + " " + line.name(),
          ended ? line.to() + " 撤销" : "");
    }
  }

  void post(PostLine line, Set<String> seen) {
    if (!line.code().matches("[0-9A-Za-z-]{1,20}")) {
      postProblem(line, "岗位编号", "岗位编号由 1 到 20 个字母、数字和横线组成。");
    } else if (!seen.add(line.code())) {
      postProblem(line, "岗位编号", "这个岗位编号在表里出现了两次。");
    }
    if (line.title().isEmpty() || line.title().length() > 50) {
      postProblem(line, "岗位名称", "请填写岗位名称，最多 50 个字。");
    }
    if (PostKind.find(line.kind()).isEmpty()) {
      postProblem(line, "岗位类别", "没有这个岗位类别：" + line.kind() + "。");
    }
    if (!units.containsKey(line.unit())) {
      postProblem(line, "单位代码", "您的管辖范围内和“单位”表里都没有单位 " + line.unit() + "。");
    }
    if (Typed.day(line.from()).isEmpty()) {
      postProblem(line, "启用日期", "请填写启用日期，写成 2026-03-01 的样子。");
    }
    lastDay(ChartSheet.POSTS, line.row(), line.from(), line.to());
    compare(line, posts.put(line.code(), line));
  }

  private void compare(PostLine line, @Nullable PostLine before) {
    if (before == null) {
      if (known.taken().contains("p:" + line.code())) {
        postProblem(line, "岗位编号", "这个岗位编号已被别的单位使用。");
      }
      result.posts.added().add(line);
      result.change(Kind.ADDED, ChartSheet.POSTS, line.row(), line.code() + " " + line.title(), "");
      return;
    }
    if (!before.unit().equals(line.unit())
        || !PostKind.find(before.kind()).equals(PostKind.find(line.kind()))) {
      postProblem(line, "岗位类别", "已有的岗位不能改单位和类别，请撤销后另设岗位。");
    }
    boolean changed =
        !before.title().equals(line.title())
            || !day(before.from()).equals(day(line.from()))
            || !day(before.to()).equals(day(line.to()));
    if (changed) {
      boolean ended = before.to().isEmpty() && !line.to().isEmpty();
      result.posts.changed().add(line);
      result.change(
          ended ? Kind.ENDED : Kind.CHANGED,
          ChartSheet.POSTS,
          line.row(),
          line.code() + " " + line.title(),
          ended ? line.to() + " 撤销" : "");
    }
  }

  /** The laws of what would be: superiors are there, and nothing open is below what is closed. */
  void checkWhole() {
    Set<String> touched = new HashSet<>();
    result.units.added().forEach(line -> touched.add(line.code()));
    result.units.changed().forEach(line -> touched.add(line.code()));
    for (UnitLine line : units.values()) {
      String above = UnitTree.superior(line.code()).orElse("");
      UnitLine superior = units.get(above);
      boolean mine = touched.contains(line.code());
      if (mine && superior == null && scope.holds(above) && !above.isEmpty()) {
        unitProblem(line, "单位代码", "上级单位 " + above + " 不在系统里，也不在表里。");
      } else if (superior != null && (mine || touched.contains(above))) {
        if (outlives(line.to(), superior.to())) {
          unitProblem(
              touched.contains(above) ? superior : line,
              "撤销日期",
              "撤销后下级单位 " + line.code() + " 还在用。");
        }
      }
    }
    for (PostLine line : posts.values()) {
      UnitLine unit = units.get(line.unit());
      if (unit == null || !outlives(line.to(), unit.to())) {
        continue;
      }
      if (touched.contains(line.unit())) {
        unitProblem(unit, "撤销日期", "撤销后岗位 " + line.code() + " 还在用。");
      } else if (result.posts.added().contains(line)) {
        postProblem(line, "单位代码", "单位已经撤销。");
      }
    }
  }

  static boolean outlives(String to, String other) {
    LocalDate last = Typed.day(other).orElse(null);
    return last != null && Typed.day(to).filter(day -> !day.isAfter(last)).isEmpty();
  }

  private void lastDay(ChartSheet sheet, int row, String from, String to) {
    if (to.isEmpty()) {
      return;
    }
    LocalDate last = Typed.day(to).orElse(null);
    if (last == null) {
      result.problem(sheet, row, "撤销日期", "日期写成 2026-03-01 的样子，或空着。");
    } else if (Typed.day(from).filter(last::isBefore).isPresent()) {
      result.problem(sheet, row, "撤销日期", "撤销日期不能早于启用日期。");
    }
  }

  private static boolean same(UnitLine before, UnitLine line) {
    return details(before).equals(details(line)) && day(before.to()).equals(day(line.to()));
  }

  static UnitDetails details(UnitLine line) {
    return new UnitDetails(
            line.code(),
            line.name(),
            line.shortName(),
            line.kind(),
            line.line(),
            line.address(),
            line.from())
        .normal();
  }

  static String day(String typed) {
    return Typed.day(typed).map(LocalDate::toString).orElse(typed);
  }

  private void unitProblem(UnitLine line, String column, String message) {
    result.problem(ChartSheet.UNITS, line.row(), column, message);
  }

  private void postProblem(PostLine line, String column, String message) {
    result.problem(ChartSheet.POSTS, line.row(), column, message);
  }
}
