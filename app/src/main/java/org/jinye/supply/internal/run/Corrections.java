package org.jinye.supply.internal.run;

import java.sql.Array;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.internal.duck.Duck;
import org.jinye.supply.internal.duck.Sql;
import org.jinye.supply.internal.source.RawTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rejected rows of an import as people corrected them, as rows of a new import. */
@Component
class Corrections {

  private static final String CORRECTED =
      "select line, fields from supply.reject_correction where import_id = :id";

  private final JdbcClient database;
  private final ImportQuery imports;
  private final Workbench workbench;

  Corrections(JdbcClient database, ImportQuery imports, Workbench workbench) {
    this.database = database;
    this.imports = imports;
    this.workbench = workbench;
  }

  /**
   * Makes {@code raw} and {@code broken} from the rejects file. Rows keep their lines of the first
   * file; what nobody corrected comes as it was, faults of its form included.
   */
  RawTable load(Duck duck, long importId) {
    ImportRecord corrected = imports.find(importId).orElseThrow();
    List<String> header = corrected.header();
    fillCorrections(duck, importId);
    String fields =
        IntStream.range(0, header.size())
            .mapToObj(i -> "fields[%d] as c%d".formatted(i + 1, i))
            .collect(Collectors.joining(", "));
    duck.run(
        """
        create view open_rejects as
        select r.line, r.reasons, r.columns, r.text, c.fields is not null as corrected,
               coalesce(c.fields, r.fields) as fields
        from read_parquet(%s) r left join corrected c using (line)
        """
            .formatted(Sql.path(workbench.rejects(importId))));
    duck.run(
        """
        create table raw as
        select line,
               case when not corrected and list_contains(reasons, 'formula')
                 then columns[list_position(reasons, 'formula')] else '' end as formulas,
               %s
        from open_rejects where fields is not null
        """
            .formatted(fields));
    duck.run(
        "create table broken as select line, reasons[1] as fault, text as raw"
            + " from open_rejects where fields is null");
    return new RawTable(
        header,
        duck.number("select count(*) from raw"),
        duck.number("select count(*) from broken"));
  }

  private void fillCorrections(Duck duck, long importId) {
    duck.texts(
        "corrected_field",
        List.of("line", "place", "value"),
        rows ->
            database
                .sql(CORRECTED)
                .param("id", importId)
                .query(row -> {
                  Array fields = row.getArray("fields");
                  String[] values = (String[]) fields.getArray();
                  for (int i = 0; i < values.length; i++) {
                    rows.add(row.getString("line"), Integer.toString(i), values[i]);
                  }
                }));
    duck.run(
        """
        create table corrected as
        select cast(line as bigint) as line, list(value order by cast(place as integer)) as fields
        from corrected_field group by line
        """);
  }
}
