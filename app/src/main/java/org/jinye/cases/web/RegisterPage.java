package org.jinye.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jinye.cases.internal.RegisterFilter;
import org.jinye.platform.web.Choice;

/** What the pages of all registers of cases offer to narrow by. */
public interface RegisterPage {

  int YEARS = 5;

  RegisterFilter filter();

  /** Names by code. */
  Map<String, String> units();

  LocalDate today();

  /** The standings to choose from. */
  List<Choice> standingChoices();

  default String unit(String code) {
    return units().getOrDefault(code, code);
  }

  default List<Choice> unitChoices() {
    return units().entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  default List<Choice> years() {
    return IntStream.range(0, YEARS)
        .mapToObj(back -> Integer.toString(today().getYear() - back))
        .map(year -> new Choice(year, year + " 年"))
        .toList();
  }
}
