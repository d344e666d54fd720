package org.jinye.supply.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.retailers.Retailers;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.RowEffect;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.run.Workbench;
import org.springframework.stereotype.Component;

/** Reads the rows that an import kept. Whoever asks has made sure that it is in sight. */
@Component
class KeptRows {

  // The lines first: to sort whole rows would take far more memory than to sort their numbers.
  private static final String ROWS =
      """
      select line, effect, retailer_id, order_number, week_no, %1$s as fields
      from read_parquet(%2$s)
      where line in (
        select line from read_parquet(%2$s) where line > %3$d and %4$s
        order by line limit %5$d offset %6$d)
      order by line
      """;
  private static final int CHUNK = 20_000;

  private final Retailers retailers;
  private final Workbench workbench;

  KeptRows(Retailers retailers, Workbench workbench) {
    this.retailers = retailers;
    this.workbench = workbench;
  }

  /** Imports of earlier versions counted their rows without listing them. */
  boolean areListed(long importId) {
    return Files.exists(workbench.kept(importId));
  }

  /** In the order of the file. */
  List<KeptRow> list(ImportRecord of, KeptFilter filter, int limit, long offset) {
    return read(of, filter, 0, limit, offset);
  }

  /** All of them, read piece by piece. */
  Stream<KeptRow> stream(ImportRecord of, KeptFilter filter) {
    return Stream.iterate(
            read(of, filter, 0, CHUNK, 0),
            piece -> !piece.isEmpty(),
            piece -> read(of, filter, piece.getLast().line(), CHUNK, 0))
        .flatMap(List::stream);
  }

  private List<KeptRow> read(
      ImportRecord of, KeptFilter filter, long after, int limit, long offset) {
    Path file = workbench.kept(of.id());
    if (!Files.exists(file)) {
      return List.of();
    }
    String fields =
        IntStream.range(0, of.header().size())
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(", ", "[", "]"));
    String sql = ROWS.formatted(fields, Sql.path(file), after, filter.condition(), limit, offset);
    try (Duck duck = Duck.open(workbench.readingLimits())) {
      return named(duck.list(sql, KeptRows::row));
    }
  }

  private List<KeptRow> named(List<KeptRow> rows) {
    Map<String, String> names =
        retailers.names(
            rows.stream().map(KeptRow::retailerId).filter(Objects::nonNull).distinct().toList());
    return rows.stream()
        .map(row -> row.retailerId() == null ? row : row.named(names.get(row.retailerId())))
        .toList();
  }

  private static KeptRow row(ResultSet row) throws SQLException {
    String retailer = row.getString("retailer_id");
    String order = row.getString("order_number");
    return new KeptRow(
        row.getLong("line"),
        RowEffect.of(row.getString("effect")),
        retailer,
        null,
        order == null ? null : Links.order(order, retailer, row.getInt("week_no")),
        FileTexts.of(row.getArray("fields")));
  }
}
