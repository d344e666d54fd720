package org.jinye.warnings.internal.run;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jinye.rulebook.engine.BaselineRow;
import org.jinye.rulebook.engine.Evaluation;
import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/** Reads the findings of an evaluation, row by row, with what their priority needs. */
final class FoundReader {

  private static final String TABLE =
      """
      create temp table found (
        rule_id varchar, rule_version integer, finding_key varchar, retailer_id varchar,
        unit_code varchar, week_no integer, day_no integer, cycle_start_day integer,
        order_number varchar, item_id varchar, observed double, baseline double, ratio double,
        peer_baseline double, peer_ratio double, cycles integer, aspect varchar, detail varchar,
        figure double, own_growth double,
        peer_growth double, seasonal_factor double, peers integer, item_weeks_on_market integer,
        is_item_new boolean, item_was_short boolean, cycles_without_item integer,
        earlier_warnings integer, earlier_confirmed integer)
      """;

  /**
   * Observed where a rule finds a state and measures nothing; DuckDB reads an absent one as NaN.
   */
  private static final Double UNMEASURED = 0.0;

  /** Sticks of scarce and watched items in the orders that findings are about or compared with. */
  private static final String WATCHED =
      """
      create temp table watched as
      select retailer_id, order_number, sum(quantity_sticks) as sticks
      from {lines}
      where item_id in (
          select item_id from read_parquet({items}) where supply_type in ('scarce', 'watched'))
        and retailer_id in (select retailer_id from found where item_id is null)
      group by retailer_id, order_number
      """;

  private static final String FOUND =
      """
      with before as (
        select b.finding_key, sum(w.sticks) as sticks
        from read_parquet({baseline}) b
        join found f on f.finding_key = b.finding_key and f.item_id is null
        join watched w on w.retailer_id = f.retailer_id and w.order_number = b.order_number
        group by b.finding_key
      )
      select f.*, i.supply_type, r.grade, r.location,
        coalesce(case when f.item_id is null then w.sticks end, 0) as watched_now,
        coalesce(b.sticks / nullif(f.cycles, 0), 0) as watched_before
      from found f
      left join read_parquet({retailers}) r on r.retailer_id = f.retailer_id
      left join read_parquet({items}) i on i.item_id = f.item_id
      left join watched w on w.retailer_id = f.retailer_id and w.order_number = f.order_number
      left join before b on b.finding_key = f.finding_key
      where f.unit_code is not null
      order by f.finding_key
      """;

  private static final String BASELINE =
      """
      select finding_key, retailer_id, order_number, item_id, day_no,
        sum(quantity_sticks)::bigint as quantity_sticks, sum(amount_fen)::bigint as amount_fen, note
      from read_parquet({baseline})
      group by finding_key, retailer_id, order_number, item_id, day_no, note
      order by finding_key, day_no, retailer_id, order_number, item_id, note
      """;

  private final DuckSession duck;
  private final RunFolder folder;
  private final Evaluation evaluation;

  FoundReader(DuckSession duck, RunFolder folder, Evaluation evaluation) {
    this.duck = duck;
    this.folder = folder;
    this.evaluation = evaluation;
  }

  /** Must be called before the others. */
  void open(List<Path> weekFiles) {
    duck.execute(TABLE);
    duck.execute(named("insert into found by name select * from read_parquet({findings})"));
    if (weekFiles.isEmpty()) {
      duck.execute(
          "create temp table watched (retailer_id varchar, order_number varchar, sticks bigint)");
    } else {
      duck.execute(named(WATCHED).replace("{lines}", lines(weekFiles)));
    }
  }

  /** The order lines; those of a file that went into another are the other's. */
  private String lines(List<Path> weekFiles) {
    String all = "read_parquet(" + DuckSession.list(weekFiles) + ", hive_partitioning = false)";
    return folder
        .findMerged()
        .map(merged ->
            """
            (select l.* replace (coalesce(m.kept_id, l.retailer_id) as retailer_id)
             from %s l left join read_parquet(%s) m on m.retailer_id = l.retailer_id)
            """
                .formatted(all, quoted(merged)))
        .orElse(all);
  }

  /** Findings about retailers of the snapshot, by key. */
  void read(Consumer<Found> consumer) {
    duck.query(named(FOUND), row -> consumer.accept(found(row)));
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

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        finding(row),
        row.getString("supply_type"),
        integer(row, "grade"),
        row.getString("location"),
        row.getDouble("watched_now"),
        row.getDouble("watched_before"));
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
        row.getInt("earlier_confirmed"));
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
        .replace("{baseline}", quoted(evaluation.baseline()))
        .replace("{retailers}", quoted(folder.retailers()))
        .replace("{items}", quoted(folder.items()));
  }

  private static String quoted(Path file) {
    return DuckSession.quoted(file.toString());
  }
}
