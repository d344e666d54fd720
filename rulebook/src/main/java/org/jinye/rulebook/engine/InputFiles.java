package org.jinye.rulebook.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens the input files as views, after looking whether they are whole and have their columns. */
final class InputFiles {
  private final Session session;

  InputFiles(Session session) {
    this.session = session;
  }

  /** Small tables are copied into memory: they are joined many times. */
  void openDimensions(Inputs inputs) {
    openTable(InputTable.RETAILERS, List.of(inputs.retailers()));
    openTable(InputTable.ITEMS, List.of(inputs.items()));
    openTable(InputTable.FILINGS, List.of(inputs.filings()));
    openTable(InputTable.EARLIER, inputs.earlier() == null ? List.of() : List.of(inputs.earlier()));
  }

  void check(InputTable table, List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    Map<String, Set<String>> columns = columnsByFile(table, files);
    for (Path file : files) {
      List<String> missing = new ArrayList<>(table.columnNames());
      missing.removeAll(columns.getOrDefault(file.toString(), Set.of()));
      if (!missing.isEmpty()) {
        throw EvaluationException.missingColumns(file, missing);
      }
    }
  }

  /** The first file that cannot be read to its end, reported in place of a failed query. */
  EvaluationException nameDamaged(InputTable table, List<Path> files, EvaluationException failure) {
    for (Path file : files) {
      try {
        session.execute(
            "检查数据文件",
            "create or replace temp table probe as select hash(columns(*)) from ("
                + table.select(List.of(file))
                + ") as rows");
      } catch (EvaluationException damaged) {
        if (damaged.problem() == EvaluationException.Problem.FAILED_QUERY) {
          return EvaluationException.unreadable(file, failure);
        }
      }
    }
    return failure;
  }

  private void openTable(InputTable table, List<Path> files) {
    check(table, files);
    try {
      session.execute(
          "打开快照数据", "create temp table " + table.viewName() + " as " + table.select(files));
    } catch (EvaluationException failure) {
      throw nameDamaged(table, files, failure);
    }
  }

  private Map<String, Set<String>> columnsByFile(InputTable table, List<Path> files) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw EvaluationException.unreadable(file, null);
      }
    }
    Map<String, Set<String>> columns = new HashMap<>();
    try {
      session.query(
          "检查数据文件",
          "select file_name, name from parquet_schema([%s])"
              .formatted(
                  String.join(
                      ", ", files.stream().map(file -> Session.quoted(file.toString())).toList())),
          row ->
              columns
                  .computeIfAbsent(row.getString(1), file -> new HashSet<>())
                  .add(row.getString(2)));
    } catch (EvaluationException failure) {
      throw nameDamaged(table, files, failure);
    }
    return columns;
  }
}
