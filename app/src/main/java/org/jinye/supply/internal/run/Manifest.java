package org.jinye.supply.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jinye.platform.DataDirectory;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.WeekTable;
import org.jinye.supply.internal.intake.WrittenWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files of the lake count. Changed only while the import lock is held. */
@Component
class Manifest {

  private static final String LIVE =
      "select week_no, path from supply.lake_file where kind = :kind and retired_by_import is null order by id";
  private static final String RETIRE =
      """
      update supply.lake_file set retired_by_import = :import, retired_at = :at
      where kind = :kind and week_no = :week and retired_by_import is null
      """;
  private static final String ADD =
      """
      insert into supply.lake_file (kind, week_no, path, sha256, lines, bytes, added_by_import, added_at)
      values (:kind, :week, :path, :sha256, :lines, :bytes, :import, :at)
      """;

  private static final String RETIRED =
      """
      select id, path from supply.lake_file
      where retired_at < :before and removed_at is null
      order by id
      """;
  private static final String REMOVED =
      "update supply.lake_file set removed_at = :at where id = :id";

  private final JdbcClient database;
  private final DataDirectory data;
  private final Clock clock;

  Manifest(JdbcClient database, DataDirectory data, Clock clock) {
    this.database = database;
    this.data = data;
    this.clock = clock;
  }

  Path folder(RecordKind kind) {
    return data.lake().resolve(WeekTable.of(kind).folder());
  }

  /** The live files of a kind by week. */
  Map<Integer, List<Path>> live(RecordKind kind) {
    var live = new HashMap<Integer, List<Path>>();
    database
        .sql(LIVE)
        .param("kind", kind.id())
        .query(row -> {
          live.merge(
              row.getInt(1),
              List.of(data.root().resolve(row.getString(2))),
              (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        });
    return live;
  }

  /** Puts the new files in the place of those they replace; in the caller's transaction. */
  void turnTo(RecordKind kind, List<WrittenWeek> weeks, long importId) {
    Timestamp at = Timestamp.from(clock.instant());
    for (WrittenWeek week : weeks) {
      int retired =
          database
              .sql(RETIRE)
              .param("kind", kind.id())
              .param("import", importId)
              .param("at", at)
              .param("week", week.week())
              .update();
      if (retired != week.replaces().size()) {
        throw new IllegalStateException("week " + week.week() + " was changed meanwhile");
      }
      database
          .sql(ADD)
          .param("kind", kind.id())
          .param("week", week.week())
          .param("path", data.root().relativize(week.path()).toString())
          .param("sha256", week.sha256())
          .param("lines", week.lines())
          .param("bytes", week.bytes())
          .param("import", importId)
          .param("at", at)
          .update();
    }
  }

  /** Deletes files that were replaced before the moment, unless their name is still needed. */
  void removeRetired(Instant before, Predicate<String> isNeeded) throws IOException {
    Map<Long, String> retired = new LinkedHashMap<>();
    database
        .sql(RETIRED)
        .param("before", Timestamp.from(before))
        .query(row -> {
          retired.put(row.getLong(1), row.getString(2));
        });
    retired.values().removeIf(isNeeded);
    for (Map.Entry<Long, String> file : retired.entrySet()) {
      Files.deleteIfExists(data.root().resolve(file.getValue()));
      database
          .sql(REMOVED)
          .param("id", file.getKey())
          .param("at", Timestamp.from(clock.instant()))
          .update();
    }
  }

  /**
   * Deletes what imports that were killed left in the lake: files from before the moment that no
   * manifest ever named. A younger one may belong to a transaction that is just being committed.
   */
  void removeLeftovers(Instant before) throws IOException {
    Set<Path> known = new HashSet<>();
    database
        .sql("select path from supply.lake_file")
        .query(row -> {
          known.add(data.root().resolve(row.getString(1)));
        });
    if (!Files.isDirectory(data.lake())) {
      return;
    }
    try (Stream<Path> files = Files.walk(data.lake())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!known.contains(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
