package org.jinye.rulebook.engine;

import java.util.Map;
import org.jinye.rulebook.RuleSql;
import org.jinye.rulebook.Rulebook;

/**
 * Gives each finding the evidence that may explain it: the growth of its peers in the same week, a
 * new item, an item that was short, an empty shelf, earlier warnings.
 */
final class Screening {
  /** How many weeks before the first judged week the evidence looks back. */
  static final int HISTORY_WEEKS = 6;

  private static final String SCREENED =
      """
      create temp table screened as
      select f.*, round(g.own_growth, 4) as own_growth, round(g.peer_growth, 4) as peer_growth,
        round(g.own_growth / nullif(g.peer_growth, 0), 4) as seasonal_factor,
        cast(coalesce(g.peers, 0) as integer) as peers,
        i.item_weeks_on_market, coalesce(i.is_item_new, false) as is_item_new,
        coalesce(i.item_was_short, false) as item_was_short, s.cycles_without_item,
        cast(coalesce(e.earlier_warnings, 0) as integer) as earlier_warnings,
        cast(coalesce(e.earlier_confirmed, 0) as integer) as earlier_confirmed
      from findings f
      left join growth g on g.finding_key = f.finding_key
      left join item i on i.finding_key = f.finding_key
      left join shelf s on s.finding_key = f.finding_key
      left join earlier_evidence e on e.finding_key = f.finding_key
      """;

  private final Session session;
  private final DerivedInputs inputs;

  Screening(Session session, DerivedInputs inputs) {
    this.session = session;
    this.inputs = inputs;
  }

  /** Makes the table {@code screened} of the table {@code findings}. */
  void screen(Request request) {
    inputs.openOrderLines(
        request.inputs().weekFiles(request.firstWeek() - HISTORY_WEEKS, request.lastWeekNeeded()));
    inputs.make(new RuleSql.View("shops", Rulebook.view("shops")), Map.of());
    make("growth", "growth");
    make("item", "item");
    make("shelf", "shelf");
    make("earlier_evidence", "earlier");
    session.execute("筛查依据汇总", SCREENED);
  }

  private void make(String table, String evidence) {
    session.execute(
        "筛查依据 " + evidence, "create temp table " + table + " as " + Rulebook.screening(evidence));
  }
}
