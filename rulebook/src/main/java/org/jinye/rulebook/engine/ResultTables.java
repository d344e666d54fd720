package org.jinye.rulebook.engine;

/** The tables that a run fills, and the ordered queries that its files are written from. */
final class ResultTables {
  private static final String FINDINGS =
      """
      create temp table findings (
        rule_id string, rule_version integer, finding_key string, retailer_id string,
        unit_code string, week_no integer, day_no integer, cycle_start_day integer,
        order_number string, item_id string, observed double, baseline double, ratio double,
        peer_baseline double, peer_ratio double, cycles integer, aspect string, detail string,
        figure double)
      """;

  private static final String BASELINE =
      """
      create temp table baseline (
        finding_key string, retailer_id string, order_number string, item_id string,
        day_no integer, quantity_sticks bigint, amount_fen bigint, note string)
      """;

  static final String FINDINGS_ROWS = "select * from screened order by " + RunSql.FINDINGS_ORDER;
  static final String BASELINE_ROWS = "select * from baseline order by " + RunSql.BASELINE_ORDER;

  private ResultTables() {}

  static void create(Session session) {
    session.execute("准备结果表", FINDINGS);
    session.execute("准备结果表", BASELINE);
  }
}
