package org.jinye.platform.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table, column and code that the trail may show has a Chinese name. */
@ModuleTest
class TrailWordsTest {

  private static final Pattern LATIN = Pattern.compile("[a-z]{3,}", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODES = Pattern.compile("\\(\\(?(\\w+) = ANY \\(ARRAY\\[([^]]*)]");
  private static final Pattern CODE = Pattern.compile("'([A-Za-z_]+)'::text");

  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname as table_name, a.attname as column_name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where exists (
        select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and t.tgenabled <> 'D' and p.proname = 'record_change')
        and not c.relispartition and n.nspname not like 'test%'
      order by 1, 2
      """;
  private static final String CHECKS =
      """
      select conrelid::regclass::text as table_name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'c'
      """;

  @Autowired private JdbcClient database;
  @Autowired private TrailWords words;

  @Test
  void everyColumnOfATracedTableIsNamed() {
    List<String> unnamed = new ArrayList<>();
    database
        .sql(COLUMNS)
        .query(row -> {
          String table = row.getString(1);
          String column = row.getString(2);
          if (isLatin(words.table(table))) {
            unnamed.add(table);
          }
          if (!column.endsWith("_index") && isLatin(words.column(table, column))) {
            unnamed.add(table + "." + column);
          }
        });
    assertThat(unnamed).as("add them to trail/<module>.properties").isEmpty();
  }

  @Test
  void everyCodeThatATracedColumnMayHoldIsNamed() {
    List<String> traced = database.sql(COLUMNS).query((row, n) -> row.getString(1)).list();
    List<String> unnamed = new ArrayList<>();
    database
        .sql(CHECKS)
        .query(row -> {
          String table = row.getString(1);
          CODES
              .matcher(row.getString(2))
              .results()
              .filter(check -> traced.contains(table))
              .forEach(check ->
                  CODE.matcher(check.group(2))
                      .results()
                      .map(code -> code.group(1))
                      .filter(code -> isLatin(words.value(table, check.group(1), code, Map.of())))
                      .forEach(code -> unnamed.add(table + "." + check.group(1) + "." + code)));
        });
    assertThat(unnamed).as("add them to trail/<module>.properties").isEmpty();
  }

  private static boolean isLatin(String word) {
    return LATIN.matcher(word).find();
  }
}
