package org.jinye.oversight.web.calls;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.oversight.CallResult;
import org.jinye.oversight.internal.calls.CallFilter;
import org.jinye.oversight.internal.calls.CallFilter.Standing;
import org.jinye.oversight.internal.calls.OrderCall;
import org.jinye.oversight.web.UnitNames;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of calls.
 *
 * @param units names by code
 * @param shops names by licence number
 */
public record CallListPage(
    CallFilter filter,
    List<OrderCall> rows,
    Pager pager,
    Map<String, String> units,
    Map<String, String> shops,
    LocalDate today) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public String shop(String id) {
    return shops.getOrDefault(id, id);
  }

  public String placed(OrderCall row) {
    return MINUTE.format(row.placedAt());
  }

  public List<Choice> unitChoices() {
    return UnitNames.choices(units);
  }

  public List<Choice> standings() {
    return Arrays.stream(Standing.values())
        .map(value -> new Choice(value.name(), value.title()))
        .toList();
  }

  public List<Choice> results() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(CallFilter.IRREGULAR, "发现问题（全部）"));
    Arrays.stream(CallResult.values())
        .map(value -> new Choice(value.name(), value.title()))
        .forEach(choices::add);
    return choices;
  }

  public String exportUrl() {
    return filter.url("/oversight/calls/list/export.xlsx");
  }
}
