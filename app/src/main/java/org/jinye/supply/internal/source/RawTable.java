package org.jinye.supply.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.DuckFailure;
import org.jinye.supply.internal.duck.Sql;

/**
 * A file's rows in DuckDB: view {@code raw(line, formulas, c0, c1, …)} with every field as text,
 * and table {@code broken(line, fault, raw)} with the records that are not built like the header.
 * The header stays here: in the database columns have numbers only.
 *
 * @param rows records in {@code raw}
 * @param broken records in {@code broken}
 */
public record RawTable(List<String> header, long rows, long broken) {

  public static RawTable load(Duck duck, SourceFile file, Path workDirectory) throws IOException {
    var loading = new Loading(duck, workDirectory);
    RawTable table =
        switch (file.kind()) {
          case PARQUET -> loading.parquet(file);
          case WORKBOOK -> loading.rows(new WorkbookReading(workDirectory).read(file.readable()));
          case JSON_LINES ->
              loading.rows(new JsonLinesReading(workDirectory).read(file.readable()));
          case TEXT -> loading.text(file, Objects.requireNonNull(file.shape()));
        };
    refuseDoubleColumns(table.header());
    return table;
  }

  private static void refuseDoubleColumns(List<String> header) {
    var seen = new HashSet<String>();
    for (String name : header) {
      if (!name.isEmpty() && !seen.add(ColumnName.plain(name))) {
        throw FileRefused.doubleColumn(name);
      }
    }
  }

  private record Loading(Duck duck, Path workDirectory) {

    RawTable text(SourceFile file, TextShape shape) throws IOException {
      if (!shape.regular()) {
        return rows(new CsvTidying(workDirectory).tidy(file.readable(), shape));
      }
      int columns = shape.header().size();
      duck.run(
          "create table raw_rows as select * from read_csv(%s, %s, skip = 1, delim = %s, new_line = %s)"
              .formatted(
                  Sql.path(link(file.readable(), "source.csv")),
                  options(columnNames(columns)),
                  Sql.text(String.valueOf((char) shape.delimiter())),
                  shape.windowsLineEnds() ? "'\\r\\n'" : "'\\n'"));
      duck.run("create view raw as select rowid + 2 as line, '' as formulas, * from raw_rows");
      return finish(shape.header(), shape.records());
    }

    RawTable rows(RowsFile file) {
      String names = "line, formulas, " + columnNames(file.header().size());
      if (file.rowCount() == 0) {
        duck.run(
            "create table raw as select * from (select %s) where false".formatted(nulls(names)));
      } else {
        duck.run(
            "create table raw as select cast(line as bigint) as line, coalesce(formulas, '') as formulas,"
                + " * exclude (line, formulas) from read_csv(%s, %s, delim = ',', new_line = '\\n')"
                    .formatted(Sql.path(file.rows()), options(names)));
      }
      if (file.brokenCount() > 0) {
        duck.run(
            "create table broken as select cast(line as bigint) as line, fault, raw"
                + " from read_csv(%s, %s, delim = ',', new_line = '\\n')"
                    .formatted(Sql.path(file.broken()), options("line, fault, raw")));
      }
      return finish(file.header(), file.rowCount());
    }

    RawTable parquet(SourceFile file) throws IOException {
      String source = "read_parquet(" + Sql.path(link(file.readable(), "source.parquet")) + ")";
      var header = new ArrayList<String>();
      var types = new ArrayList<String>();
      try {
        duck.each(
            "describe select * from " + source,
            row -> {
              header.add(row.getString(1).strip());
              types.add(row.getString(2));
            });
        if (header.size() > TextScan.COLUMN_LIMIT) {
          throw FileRefused.tooManyColumns(header.size(), TextScan.COLUMN_LIMIT);
        }
        String columns =
            IntStream.range(0, header.size())
                .mapToObj(i -> asText("c" + i, types.get(i)) + " as c" + i)
                .collect(Collectors.joining(", "));
        duck.run(
            "create table raw_rows as select %s from %s as t(%s)"
                .formatted(columns, source, columnNames(header.size())));
      } catch (DuckFailure unreadable) {
        throw FileRefused.damaged("Parquet 文件");
      }
      duck.run("create view raw as select rowid + 1 as line, '' as formulas, * from raw_rows");
      long rows = duck.number("select count(*) from raw_rows");
      if (rows == 0) {
        throw FileRefused.headerOnly();
      }
      return finish(header, rows);
    }

    private RawTable finish(List<String> header, long expected) {
      duck.run("create table if not exists broken (line bigint, fault varchar, raw varchar)");
      long rows = duck.number("select count(*) from raw");
      // What passed by as so many records must be so many rows: anything else would lose lines.
      if (rows != expected) {
        throw new IllegalStateException("read %d rows of %d".formatted(rows, expected));
      }
      return new RawTable(List.copyOf(header), rows, duck.number("select count(*) from broken"));
    }

    // A link of our own name: the sender's file name could hold a pattern.
    private Path link(Path file, String name) throws IOException {
      Path link = workDirectory.resolve(name);
      Files.deleteIfExists(link);
      return Files.createSymbolicLink(link, file.toAbsolutePath());
    }

    // Floating-point figures carry noise in their last digits that nobody wrote.
    private static String asText(String column, String type) {
      boolean floating = type.equals("DOUBLE") || type.equals("FLOAT");
      return "cast(" + (floating ? "round(" + column + ", 6)" : column) + " as varchar)";
    }

    private static String columnNames(int count) {
      return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private static String nulls(String names) {
      return java.util.Arrays.stream(names.split(", "))
          .map(name ->
              "cast(null as " + (name.equals("line") ? "bigint" : "varchar") + ") as " + name)
          .collect(Collectors.joining(", "));
    }

    private static String options(String names) {
      String columns =
          java.util.Arrays.stream(names.split(", "))
              .map(name -> "'" + name + "': 'VARCHAR'")
              .collect(Collectors.joining(", ", "{", "}"));
      return "auto_detect = false, header = false, quote = '\"', escape = '\"', columns = "
          + columns;
    }
  }
}
