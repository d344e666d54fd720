package org.jinye.supply.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jinye.supply.LakeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whole orders, deliveries and payments of some retailers and days out of the lake. */
@Component
public class TradeReading {

  private static final String ORDERS =
      """
      select order_number, retailer_id, min(placed_at) as placed_at, min(day_no) as day_no,
             max(ordered_by) as ordered_by, cast(sum(quantity_sticks) as bigint) as sticks,
             cast(sum(amount_fen) as bigint) as fen
      from {rows}
      where day_no between {from} and {to} and retailer_id in (select unnest(?))
      group by order_number, retailer_id
      having sum(quantity_sticks) > 0
      order by retailer_id, placed_at, order_number
      """;
  // A delivery of several ranges of codes has a row for each.
  private static final String DELIVERIES =
      """
      select order_number, retailer_id, min(planned_day) as planned_day, day_no,
             coalesce(max(route), '') as route, coalesce(max(worker), '') as worker, outcome,
             coalesce(max(received_by), '') as received_by,
             cast(sum(quantity_sticks) as bigint) as sticks
      from {rows}
      where day_no between {from} and {to} and retailer_id in (select unnest(?))
      group by order_number, retailer_id, day_no, outcome
      order by route, day_no, retailer_id, order_number, outcome
      """;
  private static final String PAYMENTS =
      """
      select order_number, cast(sum(amount_fen) as bigint) as fen
      from {rows}
      where day_no between {from} and {to} and retailer_id in (select unnest(?))
      group by order_number
      """;

  private final LakeReading lake;

  TradeReading(LakeReading lake) {
    this.lake = lake;
  }

  /** An order as it lies in the lake. */
  public record OrderRow(
      String orderNumber,
      String retailerId,
      LocalDateTime placedAt,
      LocalDate day,
      @Nullable String orderedBy,
      long sticks,
      long fen) {}

  /** An attempt to deliver as it lies in the lake. */
  public record DeliveryRow(
      String orderNumber,
      String retailerId,
      LocalDate plannedDay,
      LocalDate day,
      String route,
      String worker,
      String outcome,
      String receivedBy,
      long sticks) {}

  /** What was paid for an order. */
  public record PaidRow(String orderNumber, long fen) {}

  /** Both days included. */
  public record Span(LocalDate from, LocalDate to) {}

  public List<OrderRow> orders(List<LakeFile> files, Collection<String> retailerIds, Span days) {
    return read(ORDERS, WeekTable.ORDER_LINES, files, retailerIds, days, TradeReading::order);
  }

  public List<DeliveryRow> deliveries(
      List<LakeFile> files, Collection<String> retailerIds, Span days) {
    return read(DELIVERIES, WeekTable.DELIVERIES, files, retailerIds, days, TradeReading::delivery);
  }

  public List<PaidRow> payments(List<LakeFile> files, Collection<String> retailerIds, Span days) {
    return read(
        PAYMENTS,
        WeekTable.PAYMENTS,
        files,
        retailerIds,
        days,
        row -> new PaidRow(row.getString("order_number"), row.getLong("fen")));
  }

  private <R> List<R> read(
      String sql,
      WeekTable table,
      List<LakeFile> files,
      Collection<String> retailerIds,
      Span days,
      LakeReading.Reader<R> reader) {
    if (retailerIds.isEmpty()) {
      return List.of();
    }
    return lake.query(
        sql.replace("{rows}", table.stored("[%s]"))
            .replace("{from}", Long.toString(days.from().toEpochDay()))
            .replace("{to}", Long.toString(days.to().toEpochDay())),
        files,
        retailerIds,
        reader);
  }

  private static OrderRow order(ResultSet row) throws SQLException {
    return new OrderRow(
        row.getString("order_number"),
        row.getString("retailer_id"),
        row.getTimestamp("placed_at").toLocalDateTime(),
        day(row, "day_no"),
        row.getString("ordered_by"),
        row.getLong("sticks"),
        row.getLong("fen"));
  }

  private static DeliveryRow delivery(ResultSet row) throws SQLException {
    LocalDate day = day(row, "day_no");
    Integer planned = row.getObject("planned_day", Integer.class);
    return new DeliveryRow(
        row.getString("order_number"),
        row.getString("retailer_id"),
        planned == null ? day : LocalDate.ofEpochDay(planned),
        day,
        row.getString("route"),
        row.getString("worker"),
        Objects.requireNonNullElse(row.getString("outcome"), "delivered"),
        row.getString("received_by"),
        row.getLong("sticks"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return LocalDate.ofEpochDay(row.getInt(column));
  }
}
