package org.jinye.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ModuleTest
class TablesTest {

  private static final String TABLES_WITH_A_UNIT =
      """
      select n.nspname || '.' || c.relname || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity
             || ' ' || (select count(*) > 0 from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner')
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_code' and not a.attisdropped
      where c.relkind in ('r', 'p')
      """;
  private static final String WITHOUT_COMMENT =
      """
      select n.nspname || '.' || c.relname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
        and c.relname <> 'flyway_schema_history' and obj_description(c.oid) is null
      """;
  private static final String OWNED_BY_THE_APPLICATION =
      "select relname from pg_class where relowner = (select oid from pg_roles where rolname = :role)";

  private static final String HIDDEN_FROM_THE_OWNER =
      """
      select c.oid::regclass::text from pg_class c
      where c.relforcerowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner')
      """;

  @Autowired private DatabaseAccess access;
  @Autowired private JdbcClient database;

  @Test
  void everyTableWithAUnitHasRowLevelSecurity() {
    assertThat(asOwner(TABLES_WITH_A_UNIT))
        .hasSizeGreaterThan(8)
        .allSatisfy(table -> assertThat(table).endsWith(" true true true"));
  }

  @Test
  void theOwnerSeesEveryRowSoThatABackupIsWhole() {
    assertThat(asOwner(HIDDEN_FROM_THE_OWNER)).isEmpty();
  }

  @Test
  void everyTableSaysWhatItHolds() {
    assertThat(asOwner(WITHOUT_COMMENT)).isEmpty();
  }

  @Test
  void whatIsAcknowledgedIsOnTheDisk() {
    assertThat(database.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(database.sql("show synchronous_commit").query(String.class).single())
        .isEqualTo("on");
  }

  @Test
  void theApplicationOwnsNothingAndCannotPassRowLevelSecurity() {
    assertThat(
            database
                .sql(OWNED_BY_THE_APPLICATION)
                .param("role", access.application().user())
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            database
                .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void theTrailCannotBeChangedByTheApplication() {
    assertThat(
            database
                .sql(
                    """
                    select has_table_privilege('platform.trail', 'update')
                        or has_table_privilege('platform.trail', 'delete')
                        or has_table_privilege('platform.trail', 'insert')
                        or has_table_privilege('warnings.event', 'update')
                        or has_table_privilege('warnings.event', 'delete')
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private java.util.List<String> asOwner(String query) {
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.owner().user(), access.owner().password())) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql(query)
          .query(String.class)
          .list();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
