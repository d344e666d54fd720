package org.jinye.supply.internal.run;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jinye.retailers.Retailer;
import org.jinye.supply.Item;
import org.jspecify.annotations.Nullable;

/** Rows of DuckDB, checked before, as records of the registers. */
final class RegisterRows {

  private RegisterRows() {}

  static Retailer retailer(ResultSet row) throws SQLException {
    String address = row.getString("address");
    return new Retailer(
        row.getString("retailer_id"),
        row.getString("unit_code"),
        row.getString("name"),
        address == null ? "" : address,
        whole(row, "grade"),
        row.getString("channel"),
        row.getString("location"),
        digit(row, "order_weekday"),
        row.getString("supply_status"),
        row.getString("telephone"),
        fraction(row, "longitude"),
        fraction(row, "latitude"),
        row.getString("route"),
        row.getString("account"));
  }

  static Item item(ResultSet row) throws SQLException {
    Date listed = row.getDate("listed_day");
    return new Item(
        row.getString("item_id"),
        row.getString("name"),
        row.getString("brand"),
        digit(row, "price_class"),
        fen(row, "wholesale_price"),
        fen(row, "retail_price"),
        row.getString("supply_type"),
        listed == null ? null : listed.toLocalDate(),
        row.getString("outflow_tier"));
  }

  private static @Nullable Integer digit(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return code == null ? null : Integer.valueOf(code);
  }

  private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Long fen(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Double fraction(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
