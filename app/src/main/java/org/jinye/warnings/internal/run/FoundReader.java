package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.Finding;
import org.jinye.rulebook.engine.Goods;
import org.jspecify.annotations.Nullable;

/** Reads the findings of an evaluation, row by row, and what they were compared with. */
final class FoundReader {

  private static final String TABLE =
      "create temp table found (" + ResultColumns.FINDINGS.definition() + ")";

  /**
   * Observed where a rule finds a state and measures nothing; DuckDB reads an absent one as NaN.
   */
  private static final Double UNMEASURED = 0.0;

  private static final String FOUND =
      "select * from found where unit_code is not null order by finding_key";

  private static final String BASELINE =
      """
      select finding_key, retailer_id, order_number, item_id, day_no,
        sum(quantity_sticks)::bigint as quantity_sticks, sum(amount_fen)::bigint as amount_fen, note
      from read_parquet({baseline})
      group by finding_key, retailer_id, order_number, item_id, day_no, note
      order by finding_key, day_no, retailer_id, order_number, item_id, note
      """;

  private final DuckSession duck;
  private final Evaluation evaluation;

  FoundReader(DuckSession duck, Evaluation evaluation) {
    this.duck = duck;
    this.evaluation = evaluation;
  }

  /** Must be called before the others. */
  void open() {
    duck.execute(TABLE);
    duck.execute(named("insert into found by name select * from read_parquet({findings})"));
  }

  /** Findings about retailers of the snapshot, by key. */
  void read(Consumer<Finding> consumer) {
    duck.query(FOUND, row -> consumer.accept(finding(row)));
  }

  /** What findings were compared with, each order once a finding and day. */
  void readBaseline(Consumer<BaselineRow> consumer) {
    duck.query(
        named(BASELINE),
        row ->
            consumer.accept(
                new BaselineRow(
                    row.getString("finding_key"),
                    row.getString("retailer_id"),
                    row.getString("order_number"),
                    row.getString("item_id"),
                    integer(row, "day_no"),
                    whole(row, "quantity_sticks"),
                    whole(row, "amount_fen"),
                    row.getString("note"))));
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("rule_id"),
        row.getInt("rule_version"),
        row.getString("finding_key"),
        row.getString("retailer_id"),
        row.getString("unit_code"),
        row.getInt("week_no"),
        row.getInt("day_no"),
        row.getInt("cycle_start_day"),
        row.getString("order_number"),
        row.getString("item_id"),
        Objects.requireNonNullElse(number(row, "observed"), UNMEASURED),
        number(row, "baseline"),
        number(row, "ratio"),
        number(row, "peer_baseline"),
        number(row, "peer_ratio"),
        integer(row, "cycles"),
        row.getString("aspect"),
        row.getString("detail"),
        number(row, "figure"),
        number(row, "own_growth"),
        number(row, "peer_growth"),
        number(row, "seasonal_factor"),
        row.getInt("peers"),
        integer(row, "item_weeks_on_market"),
        row.getBoolean("is_item_new"),
        row.getBoolean("item_was_short"),
        row.getInt("cycles_without_item"),
        row.getInt("earlier_warnings"),
        row.getInt("earlier_confirmed"),
        goods(row));
  }

  private static Goods goods(ResultSet row) throws SQLException {
    return new Goods(
        row.getString("filed_kind"),
        row.getString("item_tier"),
        row.getString("item_supply_type"),
        number(row, "item_price_ratio"),
        integer(row, "shop_grade"),
        row.getString("shop_location"),
        number(row, "red_share"),
        whole(row, "watched_sticks"),
        number(row, "watched_before"),
        number(row, "mean_price"),
        number(row, "own_mean_price"),
        number(row, "peer_mean_price"));
  }

  /** What was divided by nothing has no value. */
  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() || !Double.isFinite(value) ? null : value;
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** Puts in the names of the run's own files. */
  private String named(String sql) {
    return sql.replace("{findings}", quoted(evaluation.findings()))
        .replace("{baseline}", quoted(evaluation.baseline()));
  }

  private static String quoted(Path file) {
    return DuckSession.quoted(file.toString());
  }
}
