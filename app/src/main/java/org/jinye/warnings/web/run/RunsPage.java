package org.jinye.warnings.web.run;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;

/**
 * The list of evaluations.
 *
 * @param state name of the state it is narrowed to; empty = all
 * @param city code of the city it is narrowed to; empty = all in sight
 * @param origin name of the origin it is narrowed to; empty = all
 * @param mayTake whether the reader may take what a cluster computed
 * @param cities more than one only for those who see several
 */
public record RunsPage(
    List<RunRow> rows,
    Pager pager,
    String state,
    String city,
    List<Choice> states,
    List<Choice> cities,
    String origin,
    List<Choice> origins,
    String exportUrl,
    boolean mayEvaluate,
    boolean mayTake) {

  public boolean isNarrow() {
    return !state.isEmpty() || !city.isEmpty() || !origin.isEmpty();
  }
}
