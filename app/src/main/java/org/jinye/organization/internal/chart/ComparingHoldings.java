package org.jinye.organization.internal.chart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jinye.organization.Chart.HoldingLine;
import org.jinye.organization.Chart.PersonLine;
import org.jinye.organization.Chart.PostLine;
import org.jinye.organization.Place;
import org.jinye.organization.internal.Typed;
import org.jinye.organization.internal.chart.ChartChange.Kind;
import org.jinye.organization.internal.post.Term;
import org.jspecify.annotations.Nullable;

/** Compares the sheet 任职 and checks the laws of holding posts over all that would be. */
final class ComparingHoldings {

  private final Comparison result;
  private final Known known;
  private final LocalDate today;
  private final Map<String, PostLine> posts;
  private final ComparingPeople people;
  private final TreeMap<String, HoldingLine> holdings = new TreeMap<>();
  private final Set<String> touched = new HashSet<>();

  ComparingHoldings(
      Comparison result,
      Known known,
      LocalDate today,
      Map<String, PostLine> posts,
      ComparingPeople people) {
    this.result = result;
    this.known = known;
    this.today = today;
    this.posts = posts;
    this.people = people;
  }

  void stored(HoldingLine line) {
    holdings.put(key(line), line);
  }

  void holding(HoldingLine line, Set<String> seen) {
    boolean readable = true;
    if (!people.people.containsKey(line.person())) {
      problem(line, "工号", "您的管辖范围内和“人员”表里都没有工号 " + line.person() + "。");
      readable = false;
    }
    if (!posts.containsKey(line.post())) {
      problem(line, "岗位编号", "您的管辖范围内和“岗位”表里都没有岗位 " + line.post() + "。");
      readable = false;
    }
    if (Place.find(line.place()).isEmpty()) {
      problem(line, "A/B 岗", "请写 A 或 B。");
      readable = false;
    }
    if (Typed.day(line.from()).isEmpty()) {
      problem(line, "开始日期", "请填写开始日期，写成 2026-03-01 的样子。");
      readable = false;
    }
    if (!line.to().isEmpty() && Typed.day(line.to()).isEmpty()) {
      problem(line, "结束日期", "日期写成 2026-03-01 的样子，或空着。");
      readable = false;
    }
    if (line.ground().length() > 200) {
      problem(line, "依据", "依据最多 200 个字。");
    }
    if (readable && seen.add(key(line))) {
      compare(line, holdings.put(key(line), line));
    } else if (readable) {
      problem(line, "开始日期", "同一条任职在表里出现了两次。");
    }
  }

  private void compare(HoldingLine line, @Nullable HoldingLine before) {
    String what = line.person() + " 任 " + line.post() + " " + line.place() + " 岗";
    boolean same =
        before != null
            && ComparingUnits.day(before.to()).equals(ComparingUnits.day(line.to()))
            && before.ground().equals(line.ground());
    if (same) {
      return;
    }
    touched.add(key(line));
    if (line.person().equals(known.own())) {
      problem(line, "工号", "不能改自己的任职，请让别的管理员来改。");
    }
    if (before == null) {
      result.holdings.added().add(line);
      result.change(Kind.ADDED, ChartSheet.HOLDINGS, line.row(), what, line.from() + " 起");
    } else {
      boolean ended = before.to().isEmpty() && !line.to().isEmpty();
      result.holdings.changed().add(line);
      result.change(
          ended ? Kind.ENDED : Kind.CHANGED,
          ChartSheet.HOLDINGS,
          line.row(),
          what,
          ended ? "到 " + line.to() : "");
    }
  }

  void checkWhole() {
    Map<String, List<HoldingLine>> byPost =
        holdings.values().stream()
            .filter(line -> Place.find(line.place()).isPresent())
            .collect(Collectors.groupingBy(HoldingLine::post));
    byPost.values().forEach(this::checkOverlaps);
    Map<String, Integer> rows = new HashMap<>();
    result.people.changed().forEach(line -> rows.put(line.staffNumber(), line.row()));
    for (HoldingLine line : holdings.values()) {
      PersonLine person = people.people.get(line.person());
      PostLine post = posts.get(line.post());
      if (person == null || post == null) {
        continue;
      }
      String against = against(line, person, post);
      if (!against.isEmpty() && touched.contains(key(line))) {
        problem(line, "结束日期", against);
      } else if (!against.isEmpty() && rows.containsKey(line.person())) {
        result.problem(
            ChartSheet.PEOPLE,
            rows.get(line.person()),
            "单位代码",
            "还有任职 " + line.post() + "：" + against + "请在“任职”表写上结束日期。");
      } else if (!against.isEmpty() && result.posts.changed().contains(post)) {
        result.problem(ChartSheet.POSTS, post.row(), "撤销日期", line.person() + " 还在任：" + against);
      }
    }
  }

  private void checkOverlaps(List<HoldingLine> lines) {
    for (HoldingLine line : lines) {
      if (!touched.contains(key(line))) {
        continue;
      }
      Term term = term(line);
      LocalDate to = term.to();
      if (to != null && to.isBefore(term.from())) {
        problem(line, "结束日期", "结束日期不能早于开始日期。");
        continue;
      }
      lines.stream()
          .filter(other -> !key(other).equals(key(line)))
          .filter(other -> term.clashesWith(term(other)))
          .findFirst()
          .ifPresent(other ->
              problem(
                  line,
                  "开始日期",
                  "与 %s 的 %s（%s）重叠。"
                      .formatted(other.person(), other.place() + " 岗", term(other).words())));
    }
  }

  private String against(HoldingLine line, PersonLine person, PostLine post) {
    Term term = term(line);
    LocalDate to = term.to();
    boolean running = to == null || !to.isBefore(today);
    if (running && !post.unit().startsWith(person.unit())) {
      return "属于单位 " + person.unit() + "，不在岗位的单位 " + post.unit() + " 或其上级。";
    }
    if (Typed.day(post.from()).filter(term.from()::isBefore).isPresent()) {
      return "岗位 " + post.from() + " 才启用。";
    }
    if (Typed.day(person.entered()).filter(term.from()::isBefore).isPresent()) {
      return person.entered() + " 才入职。";
    }
    if (ComparingUnits.outlives(line.to(), post.to())) {
      return "岗位 " + post.to() + " 撤销。";
    }
    return ComparingUnits.outlives(line.to(), person.left()) ? person.left() + " 离职。" : "";
  }

  private static Term term(HoldingLine line) {
    return new Term(
        line.person(),
        line.post(),
        Place.find(line.place()).orElseThrow(),
        Typed.day(line.from()).orElseThrow(),
        Typed.day(line.to()).orElse(null));
  }

  static String key(HoldingLine line) {
    return line.post()
        + "|"
        + line.person()
        + "|"
        + Place.find(line.place()).map(Place::name).orElse(line.place())
        + "|"
        + ComparingUnits.day(line.from());
  }

  private void problem(HoldingLine line, String column, String message) {
    result.problem(ChartSheet.HOLDINGS, line.row(), column, message);
  }
}
