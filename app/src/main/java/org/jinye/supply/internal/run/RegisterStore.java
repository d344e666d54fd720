package org.jinye.supply.internal.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jinye.platform.database.CopyRows;
import org.jinye.retailers.Upserted;
import org.jinye.supply.internal.intake.RegisterIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Brings a table up to a file, set by set, within the importer's scope. */
@Component
class RegisterStore {

  private static final String STAGE =
      "create temp table staged on commit drop as select %s from %s limit 0";
  private static final String CHANGE =
      """
      update %1$s t set %2$s from staged s
      where t.%3$s = s.%3$s and (%4$s) is distinct from (%5$s)
      returning t.%3$s
      """;
  private static final String ADD =
      """
      insert into %1$s (%2$s) select %2$s from staged on conflict (%3$s) do nothing returning %3$s
      """;
  private static final String ELSEWHERE =
      """
      select s.%2$s from staged s where not exists (select from %1$s t where t.%2$s = s.%2$s)
      """;

  private final JdbcClient database;
  private final DataSource dataSource;

  RegisterStore(JdbcClient database, DataSource dataSource) {
    this.database = database;
    this.dataSource = dataSource;
  }

  /** In the caller's transaction. */
  Upserted upsert(RegisterTable table, RegisterIntake intake) {
    String key = table.key();
    database.sql(STAGE.formatted(table.list(), table.name())).update();
    long staged = stage(table, intake);
    database.sql("analyze staged").update();
    List<String> changed = change(table);
    List<String> added = list(ADD.formatted(table.name(), table.list(), key));
    List<String> elsewhere = list(ELSEWHERE.formatted(table.name(), key));
    database.sql("drop table staged").update();
    return Upserted.of(staged, added, changed, elsewhere);
  }

  private long stage(RegisterTable table, RegisterIntake intake) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (CopyRows copy = CopyRows.into(connection, "staged (" + table.list() + ")")) {
      long[] staged = new long[1];
      intake.each(
          table.values(),
          row -> {
            copy.add(values(row, table.columns().size()));
            staged[0]++;
          });
      copy.finish();
      return staged[0];
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private List<String> change(RegisterTable table) {
    List<String> changing = table.changing();
    if (changing.isEmpty()) {
      return List.of();
    }
    String set =
        changing.stream()
            .map(column -> "%1$s = s.%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    return list(CHANGE.formatted(table.name(), set, table.key(), table.list("t"), table.list("s")));
  }

  private List<String> list(String sql) {
    return database.sql(sql).query(String.class).list();
  }

  private static @Nullable Object[] values(ResultSet row, int count) throws SQLException {
    @Nullable Object[] values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }
}
