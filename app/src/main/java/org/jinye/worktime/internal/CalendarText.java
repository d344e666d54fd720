package org.jinye.worktime.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.YearTable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A year's table written as a file of our own form, which can be read again. */
public final class CalendarText {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CalendarText() {}

  public static byte[] write(YearTable table) {
    Map<String, List<NamedDay>> blocks = new LinkedHashMap<>();
    for (NamedDay day : table.days()) {
      blocks.computeIfAbsent(day.holiday(), any -> new ArrayList<>()).add(day);
    }
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("年份", table.year());
    file.put("依据", table.notice());
    file.put("安排", blocks.entrySet().stream().map(e -> block(e.getKey(), e.getValue())).toList());
    return JSON.writeValueAsBytes(file);
  }

  private static Map<String, Object> block(String holiday, List<NamedDay> days) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("节日", holiday);
    block.put("放假", spans(days, DayKind.OFF));
    block.put("上班", spans(days, DayKind.MAKE_UP));
    return block;
  }

  private static List<String> spans(List<NamedDay> days, DayKind kind) {
    List<String> spans = new ArrayList<>();
    List<LocalDate> of =
        days.stream().filter(day -> day.kind() == kind).map(NamedDay::day).toList();
    for (int first = 0, last; first < of.size(); first = last + 1) {
      last = first;
      while (last + 1 < of.size() && of.get(last + 1).equals(of.get(last).plusDays(1))) {
        last++;
      }
      spans.add(first == last ? of.get(first).toString() : of.get(first) + "至" + of.get(last));
    }
    return spans;
  }
}
