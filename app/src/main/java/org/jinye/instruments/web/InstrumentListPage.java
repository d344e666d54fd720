package org.jinye.instruments.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.instruments.Instrument;
import org.jinye.instruments.InstrumentKind;
import org.jinye.instruments.InstrumentState;
import org.jinye.instruments.internal.InstrumentFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of instruments.
 *
 * @param lacks how many lack what, each with its list
 * @param units names by code
 */
public record InstrumentListPage(
    InstrumentFilter filter,
    List<Instrument> rows,
    Pager pager,
    List<Lacking> lacks,
    Map<String, String> units,
    boolean maySend,
    LocalDate today) {

  static final String PATH = "/instruments";

  /** A figure that opens what it counted. */
  public record Lacking(String title, long count, String href) {}

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public List<Choice> unitChoices() {
    return units.entrySet().stream().map(e -> new Choice(e.getKey(), e.getValue())).toList();
  }

  public List<Choice> kinds() {
    return kindChoices();
  }

  static List<Choice> kindChoices() {
    return Arrays.stream(InstrumentKind.values())
        .map(kind -> new Choice(kind.name(), kind.title()))
        .toList();
  }

  public List<Choice> states() {
    return Stream.concat(
            Stream.of(new Choice(InstrumentFilter.OPEN, "未办结")),
            Arrays.stream(InstrumentState.values())
                .map(state -> new Choice(state.name(), state.title())))
        .toList();
  }

  public List<Choice> lackChoices() {
    return Arrays.stream(InstrumentFilter.Lack.values())
        .map(lack -> new Choice(lack.name(), lack.title()))
        .toList();
  }

  public String exportUrl() {
    return filter.url(PATH + "/export.xlsx");
  }
}
