package org.jinye.supply;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.MergedFiles;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.ShopPlace;
import org.jinye.supply.internal.LakeReading;
import org.jinye.supply.internal.WeekTable;
import org.springframework.stereotype.Component;

/**
 * The order lines of items, by day, area and route, and line by line. Whoever reads names the
 * scope; lines of shops beyond it are not read.
 */
@Component
public class ItemOrders {

  private static final int PROVINCE_DIGITS = 2;
  private static final int CITY_DIGITS = 4;
  private static final int COUNTY_DIGITS = 6;
  private static final String SHOPS =
      "with shops as (select unnest(?) as number, unnest(?) as kept_id, unnest(?) as area,"
          + " unnest(?) as route)\n";
  private static final String SALES =
      """
      select l.week_no, l.day_no, s.area, s.route, cast(sum(l.quantity_sticks) as bigint) as sticks,
             cast(sum(l.amount_fen) as bigint) as fen, count(*) as lines
      from read_parquet([%s]) l join shops s on s.number = l.retailer_id
      where l.item_id = {item}
      group by l.week_no, l.day_no, s.area, s.route
      order by l.week_no, l.day_no, s.area, s.route
      """;
  private static final String WEEKS =
      """
      select l.item_id, l.week_no, cast(sum(l.quantity_sticks) as bigint) as sticks
      from read_parquet([%s]) l join shops s on s.number = l.retailer_id
      group by l.item_id, l.week_no
      order by l.item_id, l.week_no
      """;
  private static final String FROM_LINES =
      """
      from {lines} l join shops s on s.number = l.retailer_id
      where l.item_id = {item} {more}
      """;
  private static final String LINE_COLUMNS =
      """
      select l.order_number, l.line_number, s.kept_id, s.area, s.route, l.placed_at, l.day_no,
             l.week_no, l.quantity_sticks, l.amount_fen, l.ordered_by
      """;
  private static final String LINE_ORDER =
      """
      order by l.day_no desc, l.placed_at desc, l.order_number, try_cast(l.line_number as bigint),
               l.line_number
      """;

  private final Lake lake;
  private final Retailers retailers;
  private final MergedFiles merged;
  private final LakeReading reading;

  ItemOrders(Lake lake, Retailers retailers, MergedFiles merged, LakeReading reading) {
    this.lake = lake;
    this.retailers = retailers;
    this.merged = merged;
    this.reading = reading;
  }

  /** By day, area and route, oldest first. */
  public List<ItemSales> listSales(Scope scope, String itemId, int fromWeek, int toWeek) {
    return read(
        SHOPS + SALES.replace("{item}", LakeReading.literal(itemId)),
        lake.listFiles(fromWeek, toWeek),
        shops(scope, "", shop -> true),
        row ->
            new ItemSales(
                row.getInt("week_no"),
                row.getInt("day_no"),
                row.getString("area"),
                row.getString("route"),
                row.getLong("sticks"),
                row.getLong("fen"),
                row.getLong("lines")));
  }

  /** All items that were ordered in the weeks, each week with its total. */
  public List<ItemWeek> listWeeks(Scope scope, int fromWeek, int toWeek) {
    return read(
        SHOPS + WEEKS,
        lake.listFiles(fromWeek, toWeek),
        shops(scope, "", shop -> true),
        row ->
            new ItemWeek(row.getString("item_id"), row.getInt("week_no"), row.getLong("sticks")));
  }

  public long countLines(Scope scope, ItemCut cut) {
    return read(
            SHOPS + "select count(*)\n" + from(cut),
            lake.listFiles(cut.fromWeek(), cut.toWeek()),
            shops(scope, cut.unit(), within(cut)),
            row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** All the lines, newest first, read as they are asked for; to be closed by the caller. */
  public Stream<ItemLine> streamLines(Scope scope, ItemCut cut) {
    List<List<String>> shops = shops(scope, cut.unit(), within(cut));
    return shops.getFirst().isEmpty()
        ? Stream.empty()
        : reading.stream(
            SHOPS + LINE_COLUMNS + from(cut) + LINE_ORDER,
            lake.listFiles(cut.fromWeek(), cut.toWeek()),
            shops,
            ItemOrders::line);
  }

  /** One page of the lines, newest first. */
  public List<ItemLine> listLines(Scope scope, ItemCut cut, int size, long offset) {
    return read(
        SHOPS + LINE_COLUMNS + from(cut) + LINE_ORDER + " limit " + size + " offset " + offset,
        lake.listFiles(cut.fromWeek(), cut.toWeek()),
        shops(scope, cut.unit(), within(cut)),
        ItemOrders::line);
  }

  private <R> List<R> read(
      String sql, List<LakeFile> files, List<List<String>> shops, LakeReading.Reader<R> reader) {
    return shops.getFirst().isEmpty() ? List.of() : reading.read(sql, files, shops, reader);
  }

  private static Predicate<ShopPlace> within(ItemCut cut) {
    return shop -> cut.route() == null || cut.route().equals(shop.route());
  }

  private static String from(ItemCut cut) {
    List<String> more = new ArrayList<>();
    if (cut.dayNo() != null) {
      more.add("and l.day_no = " + cut.dayNo());
    }
    if (cut.weekday() > 0) {
      more.add("and (l.day_no + 3) % 7 + 1 = " + cut.weekday());
    }
    return FROM_LINES
        .replace("{lines}", WeekTable.ORDER_LINES.stored("[%s]"))
        .replace("{item}", LakeReading.literal(cut.itemId()))
        .replace("{more}", more.stream().collect(joining(" ")));
  }

  /** Number in the lake, number of the file, area and route, side by side. */
  private List<List<String>> shops(Scope scope, String unitPrefix, Predicate<ShopPlace> wanted) {
    int digits = scope.unitCode().length() <= PROVINCE_DIGITS ? CITY_DIGITS : COUNTY_DIGITS;
    List<String> numbers = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> areas = new ArrayList<>();
    List<String> routes = new ArrayList<>();
    scope.run(() -> {
      Map<String, List<String>> others = new HashMap<>();
      merged
          .listKept("")
          .forEach((from, into) -> others.computeIfAbsent(into, id -> new ArrayList<>()).add(from));
      retailers.eachPlace(
          unitPrefix,
          shop -> {
            if (!wanted.test(shop)) {
              return;
            }
            List<String> own = new ArrayList<>(List.of(shop.retailerId()));
            own.addAll(others.getOrDefault(shop.retailerId(), List.of()));
            for (String number : own) {
              numbers.add(number);
              kept.add(shop.retailerId());
              areas.add(area(shop, digits));
              routes.add(shop.route());
            }
          });
    });
    return List.of(numbers, kept, areas, routes);
  }

  private static String area(ShopPlace shop, int digits) {
    String unit = shop.unitCode();
    return unit.substring(0, Math.min(digits, unit.length()));
  }

  private static ItemLine line(ResultSet row) throws SQLException {
    return new ItemLine(
        row.getString("order_number"),
        row.getString("line_number"),
        row.getString("kept_id"),
        row.getString("area"),
        row.getString("route"),
        row.getTimestamp("placed_at").toLocalDateTime(),
        row.getInt("day_no"),
        row.getInt("week_no"),
        row.getLong("quantity_sticks"),
        row.getLong("amount_fen"),
        row.getString("ordered_by"));
  }
}
