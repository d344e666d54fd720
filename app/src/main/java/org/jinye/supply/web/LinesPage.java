package org.jinye.supply.web;

import java.util.List;
import org.jinye.platform.Quantity;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The order lines that an import brought in.
 *
 * @param weeks all its weeks, the newest first
 * @param week the only one that is shown; null = all
 */
public record LinesPage(
    ImportView view,
    List<AddedWeek> weeks,
    @Nullable AddedWeek week,
    List<AddedLine> lines,
    Pager pager) {

  static String path(ImportView view) {
    return view.link() + "/lines";
  }

  public List<Choice> choices() {
    return weeks.stream()
        .map(each ->
            new Choice(
                Integer.toString(each.weekNo()), "%s（%,d 行）".formatted(each.title(), each.lines())))
        .toList();
  }

  public boolean isShown(Choice choice) {
    return week != null && choice.value().equals(Integer.toString(week.weekNo()));
  }

  /** The weeks that are shown. */
  static List<AddedWeek> shown(List<AddedWeek> weeks, @Nullable AddedWeek only) {
    return only == null ? weeks : List.of(only);
  }

  public String cartons() {
    return new Quantity(shown(weeks, week).stream().mapToLong(AddedWeek::sticks).sum()).cartons();
  }

  /** Retailers with lines in the week; of several weeks they cannot be added up. */
  public @Nullable String retailers() {
    return week == null ? null : ImportView.number(week.retailers());
  }

  public String exportLink() {
    String link = path(view) + "/export";
    return week == null ? link : link + "?week=" + week.weekNo();
  }
}
