package org.jinye.rulebook.engine;

/** Gives each finding the evidence that may explain it: growth of peers, new item, empty shelf. */
final class Screening {
  /** How many weeks before the first judged week the evidence looks back. */
  static final int HISTORY_WEEKS = 6;

  static final String FINDINGS_TABLE =
      """
      create temp table findings (
        rule_id string, rule_version integer, finding_key string, retailer_id string,
        unit_code string, week_no integer, day_no integer, cycle_start_day integer,
        order_number string, item_id string, observed double, baseline double, ratio double,
        peer_baseline double, peer_ratio double, cycles integer)
      """;

  static final String BASELINE_TABLE =
      """
      create temp table baseline (
        finding_key string, order_number string, day_no integer, quantity_sticks bigint,
        amount_fen bigint)
      """;

  static final String FINDINGS_ROWS = "select * from findings order by rule_id, finding_key";
  static final String BASELINE_ROWS =
      "select * from baseline order by finding_key, day_no, order_number";

  private final Session session;
  private final InputFiles files;

  Screening(Session session, InputFiles files) {
    this.session = session;
    this.files = files;
  }

  void screen(Request request) {
    files.openOrderLines(
        request.inputs().weekFiles(request.firstWeek() - HISTORY_WEEKS, request.lastWeekNeeded()));
    session.execute("筛查依据", "select 1");
  }
}
