package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.Money;
import org.jinye.casebook.Receipt;
import org.jinye.casebook.Recording;
import org.jinye.cases.CaseRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Movements of seized goods, receipts of fines, and recordings: all of them only grow. */
@Repository
public class LedgerStore {

  private static final TypeReference<List<GoodsLine>> GOODS = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ADD_MOVE =
      """
      insert into cases.move
        (file_id, unit_code, kind, at, goods, handed_by, received_by, paper_id, pictures, made_by,
         made_at, form_key, warehouse_id)
      values (:file, :unit, :kind, :at, :goods::jsonb, :handed, :received, :paper, :pictures, :by,
        :madeAt, :key, :warehouse)
      on conflict (form_key) do nothing
      """;
  private static final String MOVES =
      """
      select file_id, kind, at, goods, handed_by, received_by, coalesce(paper_id::text, '') as paper,
        pictures
      from cases.move where file_id in (:files) order by file_id, at, id
      """;
  private static final String ENTERED =
      """
      select id, file_id, unit_code, kind, at, goods, handed_by, received_by,
        coalesce(paper_id::text, '') as paper, pictures, warehouse_id, made_by, made_at
      from cases.move
      """;
  private static final String PLACED =
      """
      select file_id, kind, at, goods, handed_by, received_by, coalesce(paper_id::text, '') as paper,
        pictures, warehouse_id
      from cases.move
      where file_id in (select file_id from cases.move where warehouse_id in (:warehouses))
      order by file_id, at, id
      """;
  private static final String ADD_RECEIPT =
      """
      insert into cases.receipt (file_id, unit_code, number, paid_on, fen, made_by, made_at)
      values (:file, :unit, :number, :on, :fen, :by, :at)
      on conflict (unit_code, number) where number <> '' do nothing
      returning id
      """;
  private static final String RECEIPTS =
      """
      select file_id, number, paid_on, fen from cases.receipt
      where file_id in (:files) order by file_id, id
      """;
  private static final String ADD_RECORDING =
      """
      insert into cases.recording
        (file_id, unit_code, kind, taken_at, taken_by, paper_id, sha256, attachment_id)
      values (:file, :unit, :kind, :at, :by, :paper, :sha256, :attachment)
      on conflict (file_id, sha256) do nothing
      """;
  private static final String RECORDINGS =
      """
      select file_id, kind, taken_at, taken_by, coalesce(paper_id::text, '') as paper, sha256
      from cases.recording where file_id in (:files) order by file_id, id
      """;

  private final JdbcClient database;

  LedgerStore(JdbcClient database) {
    this.database = database;
  }

  private record Of<T>(long file, T what) {}

  Map<Long, List<GoodsMove>> moves(Collection<Long> files) {
    return grouped(MOVES, files, LedgerStore::move);
  }

  /** A movement as it was entered. */
  public record Entered(
      long id,
      long fileId,
      String unitCode,
      GoodsMove move,
      @Nullable Long warehouse,
      String madeBy,
      Instant madeAt) {

    public String url() {
      return "/cases/" + fileId + "/ledger/moves/" + id;
    }
  }

  /** Those of a case in the order in which they happened. */
  public List<Entered> list(long file) {
    return database
        .sql(ENTERED + "where file_id = :file order by at, id")
        .param("file", file)
        .query(LedgerStore::entered)
        .list();
  }

  public Optional<Entered> find(long file, long id) {
    return database
        .sql(ENTERED + "where file_id = :file and id = :id")
        .param("file", file)
        .param("id", id)
        .query(LedgerStore::entered)
        .optional();
  }

  /** Movements of all cases of which something was brought into one of the warehouses. */
  Map<Long, List<Whereabouts.Placed>> placed(Collection<Long> warehouses) {
    return warehouses.isEmpty()
        ? Map.of()
        : database
            .sql(PLACED)
            .param("warehouses", warehouses)
            .query((row, _) -> new Of<>(row.getLong("file_id"), placed(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(Of::file, Collectors.mapping(Of::what, Collectors.toList())));
  }

  Map<Long, List<Receipt>> receipts(Collection<Long> files) {
    return grouped(RECEIPTS, files, LedgerStore::receipt);
  }

  Map<Long, List<Recording>> recordings(Collection<Long> files) {
    return grouped(RECORDINGS, files, LedgerStore::recording);
  }

  private interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Map<Long, List<T>> grouped(String query, Collection<Long> files, Reading<T> reading) {
    return files.isEmpty()
        ? Map.of()
        : database
            .sql(query)
            .param("files", files)
            .query((row, _) -> new Of<>(row.getLong("file_id"), reading.read(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(Of::file, Collectors.mapping(Of::what, Collectors.toList())));
  }

  boolean hasMove(String formKey) {
    return database
        .sql("select exists (select from cases.move where form_key = :key)")
        .param("key", formKey)
        .query(Boolean.class)
        .single();
  }

  /** The same form sent again adds nothing. */
  void add(CaseRow of, Whereabouts.Placed placed, String by, Instant at, String key) {
    GoodsMove move = placed.move();
    database
        .sql(ADD_MOVE)
        .param("file", of.id())
        .param("unit", of.unitCode())
        .param("kind", move.kind().name())
        .param("at", move.at())
        .param("goods", JSON.writeValueAsString(move.goods()))
        .param("handed", move.handedBy())
        .param("received", move.receivedBy())
        .param("paper", number(move.paper()))
        .param("pictures", move.pictures())
        .param("by", by)
        .param("madeAt", Timestamp.from(at))
        .param("key", key)
        .param("warehouse", placed.warehouse())
        .update();
  }

  /** Empty when a receipt of that number is in the register already. */
  Optional<Long> add(CaseRow of, Receipt receipt, String by, Instant at) {
    return database
        .sql(ADD_RECEIPT)
        .param("file", of.id())
        .param("unit", of.unitCode())
        .param("number", receipt.number())
        .param("on", receipt.on())
        .param("fen", receipt.money().fen())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .optional();
  }

  /** A file that the case holds already is not recorded again. */
  void add(CaseRow of, Recording recording, @Nullable Long attachment) {
    database
        .sql(ADD_RECORDING)
        .param("file", of.id())
        .param("unit", of.unitCode())
        .param("kind", recording.kind().name())
        .param("at", recording.from())
        .param("by", recording.by())
        .param("paper", number(recording.paper()))
        .param("sha256", recording.sha256())
        .param("attachment", attachment)
        .update();
  }

  private static @Nullable Long number(String paper) {
    return paper.isEmpty() ? null : Long.valueOf(paper);
  }

  static GoodsMove move(ResultSet row) throws SQLException {
    return new GoodsMove(
        GoodsMove.Kind.valueOf(row.getString("kind")),
        row.getObject("at", LocalDateTime.class),
        JSON.readValue(row.getString("goods"), GOODS),
        row.getString("handed_by"),
        row.getString("received_by"),
        row.getString("paper"),
        row.getInt("pictures"));
  }

  private static Entered entered(ResultSet row, int ignored) throws SQLException {
    return new Entered(
        row.getLong("id"),
        row.getLong("file_id"),
        row.getString("unit_code"),
        move(row),
        row.getObject("warehouse_id", Long.class),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }

  private static Whereabouts.Placed placed(ResultSet row) throws SQLException {
    return new Whereabouts.Placed(move(row), row.getObject("warehouse_id", Long.class));
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString("number"),
        row.getObject("paid_on", LocalDate.class),
        new Money(row.getLong("fen")));
  }

  private static Recording recording(ResultSet row) throws SQLException {
    return new Recording(
        Recording.Kind.valueOf(row.getString("kind")),
        row.getObject("taken_at", LocalDateTime.class),
        row.getString("taken_by"),
        row.getString("paper"),
        row.getString("sha256"));
  }
}
