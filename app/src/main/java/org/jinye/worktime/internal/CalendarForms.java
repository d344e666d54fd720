package org.jinye.worktime.internal;

import java.util.ArrayList;
import java.util.List;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.internal.CalendarProblem.Code;
import tools.jackson.databind.JsonNode;

/**
 * The two forms of a calendar file. Ours states spans as the notice does (年份, 依据, 安排 with 节日, 放假,
 * 上班); the other lists day by day (year, papers, days with name, date, isOffDay), as the public
 * data sets of Chinese holidays do.
 */
final class CalendarForms {

  private final List<CalendarEntry> entries = new ArrayList<>();
  private final List<CalendarProblem> problems = new ArrayList<>();

  private CalendarForms() {}

  static CalendarDraft takeApart(JsonNode root) {
    var forms = new CalendarForms();
    if (root.has("安排") || root.has("年份")) {
      return forms.ours(root);
    }
    if (root.has("days") || root.has("year")) {
      return forms.dayByDay(root);
    }
    forms.refuse(Code.UNKNOWN_FORM, "", "认不出文件的格式：应有“年份”和“安排”两项（本系统格式），或有 year 和 days 两项。");
    return forms.draft(0, "");
  }

  private CalendarDraft ours(JsonNode root) {
    int year = year(root, "年份");
    JsonNode blocks = root.path("安排");
    if (!blocks.isArray()) {
      refuse(Code.NO_DAYS, "安排", "“安排”应是一个列表。");
    }
    int number = 0;
    for (JsonNode block : blocks.isArray() ? blocks : List.<JsonNode>of()) {
      block(block, ++number);
    }
    return draft(year, text(root.path("依据")));
  }

  private void block(JsonNode block, int number) {
    String holiday = text(block.path("节日"));
    String place = "安排第 " + number + " 项" + (holiday.isBlank() ? "" : "（" + shorten(holiday) + "）");
    int before = entries.size();
    spans(block.path("放假"), holiday, DayKind.OFF, place + "的“放假”");
    spans(block.path("上班"), holiday, DayKind.MAKE_UP, place + "的“上班”");
    if (entries.size() == before) {
      refuse(Code.NO_DAYS, place, "没有写放假日期，也没有写上班日期。");
    }
  }

  private void spans(JsonNode node, String holiday, DayKind kind, String place) {
    if (node.isMissingNode() || node.isNull()) {
      return;
    }
    for (JsonNode span : node.isArray() ? node : List.of(node)) {
      String[] ends = text(span).split("至|~|～", 2);
      entries.add(new CalendarEntry(place, holiday, kind, ends[0], ends[ends.length - 1]));
    }
  }

  private CalendarDraft dayByDay(JsonNode root) {
    int year = year(root, "year");
    JsonNode days = root.path("days");
    if (!days.isArray()) {
      refuse(Code.NO_DAYS, "days", "days 应是一个列表。");
    }
    int number = 0;
    for (JsonNode day : days.isArray() ? days : List.<JsonNode>of()) {
      String place = "days 第 " + ++number + " 项";
      if (!day.path("isOffDay").isBoolean()) {
        refuse(Code.NO_KIND, place, "isOffDay 应写 true（放假）或 false（上班）。");
        continue;
      }
      DayKind kind = day.path("isOffDay").booleanValue() ? DayKind.OFF : DayKind.MAKE_UP;
      String date = text(day.path("date"));
      entries.add(new CalendarEntry(place, text(day.path("name")), kind, date, date));
    }
    return draft(
        year, String.join(" ", root.path("papers").valueStream().map(this::text).toList()));
  }

  private int year(JsonNode root, String field) {
    JsonNode node = root.path(field);
    if (node.isInt() && node.intValue() >= 2000 && node.intValue() <= 2100) {
      return node.intValue();
    }
    refuse(Code.NO_YEAR, field, "没有写年份，或者不是 2000 至 2100 之间的整数。");
    return 0;
  }

  private String text(JsonNode node) {
    return node.isString() ? node.stringValue().strip() : "";
  }

  static String shorten(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }

  private void refuse(Code code, String place, String message) {
    problems.add(new CalendarProblem(code, place, message));
  }

  private CalendarDraft draft(int year, String notice) {
    return new CalendarDraft(year, notice, List.copyOf(entries), List.copyOf(problems));
  }
}
