package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.GoodsLine.Nature;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.QuantityUnit.Measure;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stock-takings, their lines, and the movements that corrected the ledger after them. */
@Repository
public class StockCountStore {

  private static final String COUNT =
      """
      select c.id, c.version, c.unit_code, c.warehouse_id, w.name as warehouse, c.opened_by,
        c.opened_at, c.last_move, c.counter_one, c.counter_two, c.keeper, c.keeper_id, c.kept_at,
        c.supervisor, c.supervisor_id, c.closed_at
      from cases.stock_count c join cases.warehouse w on w.id = c.warehouse_id
      """;
  private static final String OPEN =
      """
      insert into cases.stock_count
        (unit_code, warehouse_id, opened_by, opened_at, last_move, counter_one, counter_two, form_key)
      values (:unit, :warehouse, :by, :at, (select coalesce(max(id), 0) from cases.move), :one, :two,
        :key)
      on conflict do nothing
      returning id
      """;
  private static final String ADD_LINE =
      """
      insert into cases.stock_count_line
        (count_id, unit_code, file_id, item, nature, measure, book, counted, counted_by, counted_at,
         words, form_key)
      values (:count, :unit, :file, :item, :nature, :measure, :book, :counted, :by, :at, :words, :key)
      on conflict (form_key) do nothing
      """;
  private static final String LINES =
      """
      select id, version, file_id, item, nature, measure, book, counted, counted_by, counted_at,
        pictures, words, reason
      from cases.stock_count_line
      """;
  private static final String WRITE =
      """
      update cases.stock_count_line
      set counted = :counted, pictures = :pictures, reason = :reason, counted_by = :by,
        counted_at = :at, version = version + 1
      where id = :id and version = :version
      """;
  private static final String TOTALS =
      """
      select count_id, count(*) as "all", count(*) filter (where counted = book) as agreeing,
        count(*) filter (where counted < book) as missing,
        count(*) filter (where counted > book) as surplus,
        count(*) filter (where counted is null) as open
      from cases.stock_count_line group by count_id
      """;
  private static final String KEEP =
      """
      update cases.stock_count
      set keeper = :name, keeper_id = :account, kept_at = :at, version = version + 1
      where id = :id
      """;
  private static final String CLOSE =
      """
      update cases.stock_count
      set supervisor = :name, supervisor_id = :account, closed_at = :at, version = version + 1
      where id = :id
      """;
  private static final String GO_ON =
      """
      update cases.stock_count
      set keeper = '', keeper_id = null, kept_at = null, version = version + 1
      where id = :id
      """;
  private static final String SINCE =
      """
      select m.id, m.file_id, m.kind, m.at, m.goods, m.handed_by, m.received_by,
        coalesce(m.paper_id::text, '') as paper, m.pictures, m.warehouse_id, f.line_id
      from cases.move m left join cases.stock_count_fix f on f.move_id = m.id
      where (m.id > :last and (cast(:until as timestamptz) is null or m.made_at <= :until)
        and (m.warehouse_id = :warehouse
          or (m.warehouse_id is null
            and m.file_id in (select file_id from cases.stock_count_line where count_id = :count))))
        or f.line_id in (select id from cases.stock_count_line where count_id = :count)
      order by m.id
      """;
  private static final String FIX =
      """
      insert into cases.stock_count_fix (move_id, line_id, unit_code)
      select id, :line, unit_code from cases.move where form_key = :key
      on conflict do nothing
      """;

  private final JdbcClient database;

  StockCountStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A movement after the moment of a stock-taking.
   *
   * @param line which difference it corrects; null when it is an ordinary one
   */
  public record Since(long fileId, GoodsMove move, @Nullable Long line) {}

  /** The newest first. */
  public List<StockCount> list(@Nullable Long warehouse) {
    return database
        .sql(
            COUNT
                + "where cast(:warehouse as bigint) is null or c.warehouse_id = :warehouse"
                + " order by c.opened_at desc, c.id desc")
        .param("warehouse", warehouse)
        .query(StockCount.class)
        .list();
  }

  public Optional<StockCount> find(long id) {
    return database
        .sql(COUNT + "where c.id = :id")
        .param("id", id)
        .query(StockCount.class)
        .optional();
  }

  Optional<StockCount> lock(long id) {
    return database
        .sql(COUNT + "where c.id = :id for update of c")
        .param("id", id)
        .query(StockCount.class)
        .optional();
  }

  Optional<StockCount> findByForm(String key) {
    return database
        .sql(COUNT + "where c.form_key = :key")
        .param("key", key)
        .query(StockCount.class)
        .optional();
  }

  public Optional<StockCount> findOpen(long warehouse) {
    return database
        .sql(COUNT + "where c.warehouse_id = :warehouse and c.closed_at is null")
        .param("warehouse", warehouse)
        .query(StockCount.class)
        .optional();
  }

  /** Empty when the warehouse has an open one. */
  Optional<Long> open(
      WarehouseStore.Warehouse of, String one, String two, String by, Instant at, String key) {
    return database
        .sql(OPEN)
        .param("unit", of.unitCode())
        .param("warehouse", of.id())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("one", one)
        .param("two", two)
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  void add(long count, KeepingWarehouses.Kept kept) {
    database
        .sql(ADD_LINE)
        .param("count", count)
        .param("unit", kept.in().unitCode())
        .param("file", kept.of().id())
        .param("item", kept.holding().item())
        .param("nature", kept.holding().nature().name())
        .param("measure", kept.holding().measure().name())
        .param("book", kept.quantity().base())
        .param("counted", null)
        .param("by", "")
        .param("at", null)
        .param("words", "")
        .param("key", null)
        .update();
  }

  /** What was found; the same form sent again adds nothing. */
  void add(StockCount to, CountLine found, String key) {
    Instant at = found.countedAt();
    database
        .sql(ADD_LINE)
        .param("count", to.id())
        .param("unit", to.unitCode())
        .param("file", null)
        .param("item", found.item())
        .param("nature", found.nature().name())
        .param("measure", found.measure().name())
        .param("book", 0)
        .param("counted", found.counted())
        .param("by", found.countedBy())
        .param("at", at == null ? null : Timestamp.from(at))
        .param("words", found.words())
        .param("key", key)
        .update();
  }

  public List<CountLine> lines(long count) {
    return database
        .sql(LINES + "where count_id = :count order by id")
        .param("count", count)
        .query(StockCountStore::line)
        .list();
  }

  /** A line with the stock-taking it belongs to. */
  public record Of(long countId, CountLine line) {}

  public Optional<Of> findLine(long id) {
    Optional<Long> count =
        database
            .sql("select count_id from cases.stock_count_line where id = :id")
            .param("id", id)
            .query(Long.class)
            .optional();
    return count.flatMap(of ->
        lines(of).stream().filter(one -> one.id() == id).findFirst().map(one -> new Of(of, one)));
  }

  /** False when somebody wrote it in between. */
  boolean write(CountLine line, String by, Instant at) {
    return database
            .sql(WRITE)
            .param("id", line.id())
            .param("version", line.version())
            .param("counted", line.counted())
            .param("pictures", line.pictures())
            .param("reason", line.reason())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public Map<Long, CountTotals> totals() {
    return database.sql(TOTALS).query(CountTotals.class).list().stream()
        .collect(Collectors.toMap(CountTotals::countId, one -> one));
  }

  void keep(StockCount of, SignedIn keeper, Instant at) {
    sign(KEEP, of, keeper, at);
  }

  void close(StockCount of, SignedIn supervisor, Instant at) {
    sign(CLOSE, of, supervisor, at);
  }

  private void sign(String how, StockCount of, SignedIn who, Instant at) {
    database
        .sql(how)
        .param("id", of.id())
        .param("name", who.name())
        .param("account", who.accountId())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What the keeper signed is open again. */
  void goOn(StockCount of) {
    database.sql(GO_ON).param("id", of.id()).update();
  }

  /** Movements entered after the moment and until the end, and every correction. */
  public List<Since> since(StockCount of) {
    Instant until = of.closedAt();
    return database
        .sql(SINCE)
        .param("last", of.lastMove())
        .param("until", until == null ? null : Timestamp.from(until))
        .param("warehouse", of.warehouseId())
        .param("count", of.id())
        .query((row, _) ->
            new Since(
                row.getLong("file_id"),
                LedgerStore.move(row),
                row.getObject("line_id", Long.class)))
        .list();
  }

  /** The movement that the form entered corrects the difference of the line. */
  void fix(long line, String formKey) {
    database.sql(FIX).param("line", line).param("key", formKey).update();
  }

  private static CountLine line(ResultSet row, int ignored) throws SQLException {
    Timestamp at = row.getTimestamp("counted_at");
    return new CountLine(
        row.getLong("id"),
        row.getInt("version"),
        row.getObject("file_id", Long.class),
        row.getString("item"),
        Nature.valueOf(row.getString("nature")),
        Measure.valueOf(row.getString("measure")),
        row.getLong("book"),
        row.getObject("counted", Long.class),
        row.getString("counted_by"),
        at == null ? null : at.toInstant(),
        row.getInt("pictures"),
        row.getString("words"),
        row.getString("reason"));
  }
}
