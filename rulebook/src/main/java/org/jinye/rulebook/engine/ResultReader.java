package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the files of a run row by row, in the order of their finding keys. */
public final class ResultReader {
  private ResultReader() {}

  /**
   * Hands every row of a findings.parquet to a consumer.
   *
   * @throws EvaluationException when the file is missing or damaged
   */
  public static void findings(Path file, Consumer<Finding> consumer) {
    each(file, row -> consumer.accept(finding(row)));
  }

  /**
   * Hands every row of a baseline.parquet to a consumer.
   *
   * @throws EvaluationException when the file is missing or damaged
   */
  public static void baseline(Path file, Consumer<BaselineRow> consumer) {
    each(
        file,
        row ->
            consumer.accept(
                new BaselineRow(
                    row.getString("finding_key"),
                    row.getString("retailer_id"),
                    row.getString("order_number"),
                    row.getString("item_id"),
                    count(row, "day_no"),
                    whole(row, "quantity_sticks"),
                    whole(row, "amount_fen"),
                    row.getString("note"))));
  }

  private static void each(Path file, RowConsumer consumer) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select * from read_parquet(" + Session.quoted(file.toString()) + ")")) {
      while (row.next()) {
        consumer.accept(row);
      }
    } catch (SQLException failure) {
      throw EvaluationException.unreadable(file, failure);
    }
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
        row.getDouble("observed"),
        number(row, "baseline"),
        number(row, "ratio"),
        number(row, "peer_baseline"),
        number(row, "peer_ratio"),
        count(row, "cycles"),
        row.getString("aspect"),
        row.getString("detail"),
        number(row, "figure"),
        number(row, "own_growth"),
        number(row, "peer_growth"),
        number(row, "seasonal_factor"),
        row.getInt("peers"),
        count(row, "item_weeks_on_market"),
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
        count(row, "shop_grade"),
        row.getString("shop_location"),
        number(row, "red_share"),
        whole(row, "watched_sticks"),
        number(row, "watched_before"),
        number(row, "mean_price"),
        number(row, "own_mean_price"),
        number(row, "peer_mean_price"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? null : number;
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
    int count = row.getInt(column);
    return row.wasNull() ? null : count;
  }

  /** What to do with the row that a result stands on. */
  private interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }
}
