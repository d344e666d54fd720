package org.jinye.supply.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.run.Workbench;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads rejected rows: as they came from the import's file, as they were corrected from the base.
 */
@Component
class RejectedRows {

  private static final String ROWS =
      """
      select line, reasons, columns, fields, text from read_parquet(%s)
      where line > %d and %s
      order by line limit %d offset %d
      """;
  private static final String CORRECTIONS =
      """
      select line, fields, corrected_by, corrected_at, version from supply.reject_correction
      where import_id = :id and line in (:lines)
      """;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int CHUNK = 5_000;

  private final JdbcClient database;
  private final Workbench workbench;
  private final Clock clock;

  RejectedRows(JdbcClient database, Workbench workbench, Clock clock) {
    this.database = database;
    this.workbench = workbench;
    this.clock = clock;
  }

  /** In the order of the file. Whoever asks has made sure that the import is in sight. */
  List<RejectedRow> list(long importId, RejectFilter filter, int limit, long offset) {
    return corrected(importId, read(importId, 0, filter.condition(), limit, offset));
  }

  /** All of them, read piece by piece. */
  Stream<RejectedRow> stream(long importId, RejectFilter filter) {
    return Stream.iterate(
            piece(importId, filter, 0),
            piece -> !piece.isEmpty(),
            piece -> piece(importId, filter, piece.getLast().line()))
        .flatMap(List::stream);
  }

  Optional<RejectedRow> find(long importId, long line) {
    return corrected(importId, read(importId, 0, "line = " + line, 1, 0)).stream().findFirst();
  }

  private List<RejectedRow> piece(long importId, RejectFilter filter, long after) {
    return corrected(importId, read(importId, after, filter.condition(), CHUNK, 0));
  }

  private List<RejectedRow> read(
      long importId, long after, String condition, int limit, long offset) {
    Path file = workbench.rejects(importId);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Duck duck = Duck.open(workbench.readingLimits())) {
      return duck.list(
          ROWS.formatted(Sql.path(file), after, condition, limit, offset), RejectedRows::row);
    }
  }

  private List<RejectedRow> corrected(long importId, List<RejectedRow> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Long, RejectedRow.Correction> made = new HashMap<>();
    database
        .sql(CORRECTIONS)
        .param("id", importId)
        .param("lines", rows.stream().map(RejectedRow::line).toList())
        .query(row -> {
          made.put(row.getLong("line"), correction(row));
        });
    return rows.stream().map(row -> row.with(made.get(row.line()))).toList();
  }

  private RejectedRow.Correction correction(ResultSet row) throws SQLException {
    return new RejectedRow.Correction(
        FileTexts.of(row.getArray("fields")),
        row.getString("corrected_by"),
        MINUTE.format(row.getTimestamp("corrected_at").toInstant().atZone(clock.getZone())),
        row.getInt("version"));
  }

  private static RejectedRow row(ResultSet row) throws SQLException {
    List<String> reasons = FileTexts.of(row.getArray("reasons"));
    List<String> columns = FileTexts.of(row.getArray("columns"));
    var faults = new ArrayList<RejectedRow.Fault>();
    for (int i = 0; i < reasons.size(); i++) {
      faults.add(
          new RejectedRow.Fault(
              RejectReason.find(reasons.get(i)).orElseThrow(),
              i < columns.size() ? columns.get(i) : ""));
    }
    return new RejectedRow(
        row.getLong("line"),
        faults,
        FileTexts.of(row.getArray("fields")),
        row.getString("text"),
        null);
  }
}
