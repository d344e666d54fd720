package org.jinye.supply.internal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckLimits;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.profile.Profile;
import org.jinye.supply.internal.profile.ProfileReading;
import org.jinye.supply.internal.source.FileProbe;

/** Imports order lines without application and PostgreSQL; the manifest is a map. */
final class PlainImport {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 25);

  private final Path data;
  private final List<String> retailers;
  private final List<String> items;
  private final Map<Integer, List<Path>> manifest = new HashMap<>();
  private long nextId = 1;

  PlainImport(Path data, List<String> retailers, List<String> items) {
    this.data = data;
    this.retailers = retailers;
    this.items = items;
  }

  static Profile profile(String name) {
    try {
      return ProfileReading.read(name, Files.readString(Path.of("../profiles", name + ".yaml")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  WeekIntake.Result take(Path file, Profile profile) throws IOException {
    long id = nextId++;
    Path work = Files.createDirectories(data.resolve("tmp/" + id));
    try (Duck duck = Duck.open(DuckLimits.usual(work))) {
      duck.ids("retailer_ids", retailers);
      duck.ids("item_ids", items);
      var terms = new RowIntake.Terms(profile, id, TODAY, "", (of, clear) -> of + ":" + clear);
      RowIntake rows = RowIntake.open(duck, new FileProbe(work).probe(file), work, terms);
      var result =
          new WeekIntake(rows, data.resolve("lake"), (percent, phase) -> {})
              .take(manifest, new RowLists(rejects(id), kept(id)));
      for (WrittenWeek week : result.weeks()) {
        manifest.put(week.week(), List.of(week.path()));
      }
      return result;
    }
  }

  /** Puts a file into the lake that some earlier version wrote. */
  void startWith(int week, String query) throws IOException {
    Path file = Files.createDirectories(data.resolve("earlier")).resolve(week + ".parquet");
    try (Duck duck = Duck.open(DuckLimits.usual(data))) {
      duck.run("copy (%s) to %s (format parquet)".formatted(query, Sql.path(file)));
    }
    manifest.put(week, List.of(file));
  }

  Path rejects(long id) throws IOException {
    return Files.createDirectories(data.resolve("rejects")).resolve(id + ".parquet");
  }

  Path kept(long id) throws IOException {
    return Files.createDirectories(data.resolve("kept")).resolve(id + ".parquet");
  }

  /** Rows that were listed as kept by an import, as text joined by "|". */
  List<String> kept(long id, String columns) throws IOException {
    return query(
        "select concat_ws('|', %s) from read_parquet(%s) order by line"
            .formatted(columns, Sql.path(kept(id))));
  }

  List<Path> lakeFiles() {
    return manifest.values().stream().flatMap(List::stream).toList();
  }

  /** Rows of a query over the rejects of an import, as text joined by "|". */
  List<String> rejected(long id) throws IOException {
    return query(
        "select line || '|' || array_to_string(reasons, ',') || '|' || array_to_string(columns, ',')"
            + " from read_parquet(%s) order by line".formatted(Sql.path(rejects(id))));
  }

  List<String> lake(String columns) {
    return query(
        "select concat_ws('|', %s) from read_parquet(%s, hive_partitioning = false) order by 1"
            .formatted(columns, Sql.paths(lakeFiles())));
  }

  private List<String> query(String sql) {
    try (Duck duck = Duck.open(DuckLimits.usual(data))) {
      return new ArrayList<>(duck.list(sql, row -> row.getString(1)));
    }
  }

  static Path write(Path file, String... lines) throws IOException {
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  static Stream<String> ids(Path csv, String column) {
    try (Duck duck = Duck.open(DuckLimits.usual(Path.of("target")))) {
      return duck
          .list(
              "select \"%s\" from read_csv(%s, all_varchar = true)"
                  .formatted(column, Sql.path(csv)),
              row -> row.getString(1))
          .stream();
    }
  }
}
