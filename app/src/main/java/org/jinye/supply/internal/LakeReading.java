package org.jinye.supply.internal;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.supply.LakeFile;
import org.jinye.supply.OrderLine;
import org.jinye.supply.WeekMedian;
import org.jinye.supply.WeekTotal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the lake's files through one DuckDB in memory; each query has a connection of its own. */
@Component
public class LakeReading implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LakeReading.class);

  private static final String LINES =
      """
      select order_number, line_number, retailer_id, item_id, placed_at, day_no, week_no,
             quantity_sticks, amount_fen, ordered_by, limit_sticks
      from {lines}
      where retailer_id in ({ids})
      order by placed_at, order_number, try_cast(line_number as bigint), line_number
      """;
  private static final String WEEKS =
      """
      select week_no, cast(sum(quantity_sticks) as bigint) as sticks,
             cast(sum(amount_fen) as bigint) as fen, count(distinct order_number) as orders
      from read_parquet([%s])
      where retailer_id in ({ids})
      group by week_no
      order by week_no
      """;
  private static final String ITEM_WEEKS =
      """
      select week_no, cast(sum(quantity_sticks) as bigint) as sticks,
             cast(sum(amount_fen) as bigint) as fen, count(distinct order_number) as orders
      from read_parquet([%s])
      where item_id = {item} and retailer_id in (select unnest(?))
      group by week_no
      order by week_no
      """;
  private static final String MEDIANS =
      """
      with totals as (
        select week_no, retailer_id, sum(quantity_sticks) as sticks
        from {source}
        where retailer_id in (select unnest(?))
        group by week_no, retailer_id
      )
      select week_no, median(sticks) as sticks, count(*) as retailers
      from totals
      where sticks > 0
      group by week_no
      order by week_no
      """;
  private static final String NEWEST_DAY =
      "select max(day_no) from read_parquet([%s]) where retailer_id in (select unnest(?))";

  private final DuckDBConnection instance;

  LakeReading(DataDirectory data, @Value("${jinye.reading.memory}") String memory)
      throws SQLException {
    instance = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    try (var statement = instance.createStatement()) {
      statement.execute("set memory_limit = '" + memory.replace("'", "") + "'");
      statement.execute("set temp_directory = " + literal(data.temporary().toString()));
    }
  }

  /** Lines under the numbers of one retailer. */
  public List<OrderLine> lines(List<LakeFile> files, List<String> numbers) {
    return query(
        LINES
            .replace("{lines}", WeekTable.ORDER_LINES.stored("[%s]"))
            .replace("{ids}", literals(numbers)),
        files,
        null,
        LakeReading::line);
  }

  public List<WeekTotal> weeks(List<LakeFile> files, List<String> numbers) {
    return query(WEEKS.replace("{ids}", literals(numbers)), files, null, LakeReading::week);
  }

  /** What the retailers ordered of an item. */
  public List<WeekTotal> itemWeeks(
      List<LakeFile> files, String itemId, Collection<String> retailerIds) {
    return query(
        ITEM_WEEKS.replace("{item}", literal(itemId)), files, retailerIds, LakeReading::week);
  }

  /**
   * Medians by week.
   *
   * @param kept whom the lines of other numbers belong to
   */
  public List<WeekMedian> medians(
      List<LakeFile> files, Collection<String> retailerIds, Map<String, String> kept) {
    return query(
        MEDIANS.replace("{source}", source(kept)),
        files,
        retailerIds,
        row ->
            new WeekMedian(
                row.getInt("week_no"), row.getDouble("sticks"), row.getInt("retailers")));
  }

  /**
   * The newest day of the retailers' lines; files are given newest first and read until one has it.
   */
  public Optional<Integer> newestDay(List<LakeFile> newestFirst, Collection<String> retailerIds) {
    for (LakeFile file : newestFirst) {
      Optional<Integer> day = newestDay(file, retailerIds);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** Of a damaged file its week's last day: who then judges the week is told of the damage. */
  private Optional<Integer> newestDay(LakeFile file, Collection<String> retailerIds) {
    try {
      return query(
              NEWEST_DAY,
              List.of(file),
              retailerIds,
              row -> Optional.ofNullable(row.getObject(1, Integer.class)))
          .getFirst();
    } catch (UnreadableLake damaged) {
      LOG.error("damaged: {}", file.path(), damaged);
      return Optional.of((int) Weeks.sunday(file.weekNo()).toEpochDay());
    }
  }

  private static String source(Map<String, String> kept) {
    return kept.isEmpty()
        ? "read_parquet([%s])"
        : kept.entrySet().stream()
            .map(one -> "(" + literal(one.getKey()) + ", " + literal(one.getValue()) + ")")
            .collect(
                joining(
                    ", ",
                    "(select l.* replace (coalesce(m.kept_id, l.retailer_id) as retailer_id)"
                        + " from read_parquet([%s]) l left join (values ",
                    ") m (old_id, kept_id) on m.old_id = l.retailer_id)"));
  }

  private static String literals(List<String> texts) {
    return texts.stream().map(LakeReading::literal).collect(joining(", "));
  }

  <R> List<R> query(
      String sql, List<LakeFile> files, @Nullable Collection<String> parameter, Reader<R> reader) {
    return read(sql, files, parameter == null ? List.of() : List.of(parameter), reader);
  }

  /**
   * The rows of a query over the files.
   *
   * @param sql with {@code [%s]} where the files go and a question mark for each list of texts
   */
  public <R> List<R> read(
      String sql,
      List<LakeFile> files,
      List<? extends Collection<String>> texts,
      Reader<R> reader) {
    try (Stream<R> rows = stream(sql, files, texts, reader)) {
      return rows.toList();
    }
  }

  /** The same as {@link #read}, row by row; to be closed by the caller. */
  public <R> Stream<R> stream(
      String sql,
      List<LakeFile> files,
      List<? extends Collection<String>> texts,
      Reader<R> reader) {
    if (files.isEmpty()) {
      return Stream.empty();
    }
    try {
      Connection connection = instance.duplicate();
      try {
        return RowStream.of(connection, prepare(connection, sql, files, texts), reader);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new UnreadableLake(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection,
      String sql,
      List<LakeFile> files,
      List<? extends Collection<String>> texts)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            sql.replace(
                "[%s]",
                files.stream()
                    .map(f -> literal(f.path().toString()))
                    .collect(joining(", ", "[", "]"))));
    for (int i = 0; i < texts.size(); i++) {
      statement.setArray(i + 1, connection.createArrayOf("VARCHAR", texts.get(i).toArray()));
    }
    return statement;
  }

  private static WeekTotal week(ResultSet row) throws SQLException {
    return new WeekTotal(
        row.getInt("week_no"), row.getLong("sticks"), row.getLong("fen"), row.getInt("orders"));
  }

  private static OrderLine line(ResultSet row) throws SQLException {
    long limit = row.getLong("limit_sticks");
    boolean unlimited = row.wasNull();
    return new OrderLine(
        row.getString("order_number"),
        row.getString("line_number"),
        row.getString("retailer_id"),
        row.getString("item_id"),
        row.getTimestamp("placed_at").toLocalDateTime(),
        row.getInt("day_no"),
        row.getInt("week_no"),
        row.getLong("quantity_sticks"),
        row.getLong("amount_fen"),
        row.getString("ordered_by"),
        unlimited ? null : limit);
  }

  /** A text as SQL writes it. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    instance.close();
  }

  /** A file is damaged or missing. */
  static final class UnreadableLake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableLake(SQLException cause) {
      super("the lake cannot be read", cause);
    }
  }

  /** Makes an object of the row that a result stands on. */
  @FunctionalInterface
  public interface Reader<R> {
    R read(ResultSet row) throws SQLException;
  }
}
