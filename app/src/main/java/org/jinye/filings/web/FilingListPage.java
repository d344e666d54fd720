package org.jinye.filings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingState;
import org.jinye.filings.internal.FilingFilter;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of filings.
 *
 * @param figures numbers above the list, each with the list that it opens
 */
public record FilingListPage(
    FilingFilter filter,
    List<Filing> rows,
    Pager pager,
    List<Choice> kinds,
    Map<String, String> units,
    List<Figure> figures,
    boolean mayFile) {

  /** A number and where its rows are. */
  public record Figure(String title, long count, String href) {}

  public List<Choice> states() {
    return Arrays.stream(FilingState.values())
        .map(state -> new Choice(state.name(), state.title()))
        .toList();
  }

  public String kind(String code) {
    return kinds.stream()
        .filter(kind -> kind.value().equals(code))
        .findFirst()
        .map(Choice::title)
        .orElse(code);
  }

  public String unit(String code) {
    return units.getOrDefault(code, code);
  }

  public String exportUrl() {
    return filter.url(FilingFilter.PATH + "/export.xlsx");
  }
}
