package org.jinye.rulebook.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the input files as views, after looking whether they are whole and have their columns. */
final class InputFiles {
  private final Session session;
  private final @Nullable Path merged;
  private final Map<Path, Set<String>> columns = new HashMap<>();

  /**
   * @param merged see {@link Inputs}
   */
  InputFiles(Session session, @Nullable Path merged) {
    this.session = session;
    this.merged = merged;
  }

  /** Opens every table but the order lines. */
  void open(Inputs inputs) {
    for (InputTable table : InputTable.values()) {
      if (table != InputTable.ORDER_LINES) {
        open(table, inputs.files(table));
      }
    }
  }

  /** Small tables are copied into memory: they are joined many times. */
  private void open(InputTable table, List<Path> files) {
    check(table, files);
    try {
      session.execute(
          "打开快照数据",
          "create temp %s %s as %s"
              .formatted(
                  table.isLarge() ? "view" : "table", table.viewName(), select(table, files)));
    } catch (EvaluationException failure) {
      throw nameDamaged(table, files, failure);
    }
  }

  void check(InputTable table, List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    readColumns(table, files);
    for (Path file : files) {
      List<String> missing = new ArrayList<>(table.requiredColumns());
      missing.removeAll(columns.getOrDefault(file, Set.of()));
      if (!missing.isEmpty()) {
        throw EvaluationException.missingColumns(file, missing);
      }
    }
  }

  /** What the view of a table is made of; the files must have been checked. */
  String select(InputTable table, List<Path> files) {
    if (files.isEmpty()) {
      return table.none();
    }
    Set<String> present = new HashSet<>();
    files.forEach(file -> present.addAll(columns.getOrDefault(file, Set.of())));
    return table.select(files, present, merged);
  }

  /** The first file that cannot be read to its end, reported in place of a failed query. */
  EvaluationException nameDamaged(InputTable table, List<Path> files, EvaluationException failure) {
    for (Path file : files) {
      try {
        session.execute(
            "检查数据文件",
            "create or replace temp table probe as select hash(columns(*)) from ("
                + table.select(
                    List.of(file),
                    columns.getOrDefault(file, Set.copyOf(table.requiredColumns())),
                    null)
                + ") as rows");
      } catch (EvaluationException damaged) {
        if (damaged.problem() == EvaluationException.Problem.FAILED_QUERY) {
          return EvaluationException.unreadable(file, failure);
        }
      }
    }
    return failure;
  }

  private void readColumns(InputTable table, List<Path> files) {
    Map<String, Path> byName = new HashMap<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw EvaluationException.unreadable(file, null);
      }
      byName.put(file.toString(), file);
    }
    try {
      session.query(
          "检查数据文件",
          "select file_name, name from parquet_schema([%s])"
              .formatted(
                  String.join(
                      ", ", files.stream().map(file -> Session.quoted(file.toString())).toList())),
          row -> {
            Path file = byName.getOrDefault(row.getString(1), Path.of(row.getString(1)));
            return columns.computeIfAbsent(file, one -> new HashSet<>()).add(row.getString(2));
          });
    } catch (EvaluationException failure) {
      throw nameDamaged(table, files, failure);
    }
  }
}
