package org.jinye.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jinye.platform.database.DatabaseAccess;
import org.jinye.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What people change leaves a trace: in the trail, or by being a record that nobody can change. */
@ModuleTest
class TracedTablesTest {

  /** Neither traced nor append-only, each with its reason. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("cases.entry", "derived from cases.file, by which cases are found"),
          Map.entry("cases.file_tally", "counts derived from cases.file by triggers"),
          Map.entry("demo.city", "plan of the demo city, made by the program"),
          Map.entry("demo.step", "progress of making the demo city"),
          Map.entry("evidence.arrival", "what is on its way into the store; gone when it is there"),
          Map.entry("evidence.store_check", "progress of the background check of files"),
          Map.entry(
              "organization.chart_file",
              "a workbook given for import, never changed; what it changes is traced row by row"),
          Map.entry(
              "organization.one_time_password",
              "a secret; setting up and taking away are events in one_time_event"),
          Map.entry(
              "organization.recovery_code", "a secret; making and using are in one_time_event"),
          Map.entry("platform.append_only", "list of the append-only tables, by migrations"),
          Map.entry("platform.document_number", "counter; the numbers stand in traced records"),
          Map.entry("platform.rate_bucket", "counts of requests, forgotten within minutes"),
          Map.entry(
              "platform.sent_file",
              "a file given for a look before it comes in; what it changes is traced row by row"),
          Map.entry("platform.scheduled_task", "the scheduler's own"),
          Map.entry("platform.spring_session", "who is signed in now; sign-ins are recorded apart"),
          Map.entry("platform.spring_session_attributes", "as spring_session"),
          Map.entry("platform.trail", "the trail itself: the application may not write to it"),
          Map.entry("platform.trail_boundary", "how far sealing has come"),
          Map.entry("platform.trail_verification", "result of a verification, written by a job"),
          Map.entry("retailers.division", "division codes of the nation, from a published list"),
          Map.entry("retailers.unsealed_telephone", "emptied by sealing when the program starts"),
          Map.entry("retailers_search.entry", "derived from retailers.retailer by triggers"),
          Map.entry("retailers_search.number", "derived from retailers.retailer by triggers"),
          Map.entry("retailers_search.tally", "counts derived from retailers.retailer"),
          Map.entry("supply.import", "an import records itself: who, when, what, outcome"),
          Map.entry("supply.import_reason", "rejected lines of an import by reason, by the job"),
          Map.entry("supply.item_activity", "derived from the lake by imports"),
          Map.entry("supply.retailer_activity", "derived from the lake by imports"),
          Map.entry("supply.lake_file", "files of the lake with the import that made them"),
          Map.entry("tasks.digest", "which reminder went when, by the job"),
          Map.entry(
              "tasks.procedure_draft",
              "what a person is writing; the procedure that comes of it is traced"),
          Map.entry("tasks.watch", "a bookmark of each person for himself; changes no business"),
          Map.entry("warnings.backtest", "records itself: who asked, what for, outcome"),
          Map.entry("warnings.run", "a run records itself: who asked, what for, outcome"),
          Map.entry("warnings.run_input", "what a run read, by the job"),
          Map.entry("warnings.run_outcome", "what a run judged, by the job"),
          Map.entry("warnings.run_rule", "which rules a run applied, by the job"),
          Map.entry("warnings.without_task", "older warnings that still get their task, by a job"));

  private static final String NEITHER =
      """
      select n.nspname || '.' || c.relname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'test%'
        and c.relname <> 'flyway_schema_history'
        and not exists (select from platform.append_only k where k.table_name = n.nspname || '.' || c.relname)
        and not exists (
          select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = c.oid and t.tgenabled <> 'D' and p.proname = 'record_change')
      order by 1
      """;
  private static final String KEPT_BUT_CHANGEABLE =
      """
      select table_name from platform.append_only
      where has_table_privilege(:role, table_name, 'update')
         or has_table_privilege(:role, table_name, 'delete')
         or has_table_privilege(:role, table_name, 'truncate')
      """;

  @Autowired private DatabaseAccess access;

  @Test
  void everyTableIsTracedOrAppendOnlyOrHasAReason() throws SQLException {
    assertThat(asOwner(NEITHER))
        .as("call platform.trace or platform.keep in its migration, or say here why not")
        .containsExactlyInAnyOrderElementsOf(REASONS.keySet());
  }

  @Test
  void nobodyOfTheApplicationChangesWhatIsAppendOnly() throws SQLException {
    assertThat(asOwner("select table_name from platform.append_only")).hasSizeGreaterThan(20);
    assertThat(asOwner(KEPT_BUT_CHANGEABLE)).isEmpty();
  }

  private List<String> asOwner(String query) throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.owner().user(), access.owner().password())) {
      var statement =
          JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql(query);
      return (query.contains(":role")
              ? statement.param("role", access.application().user())
              : statement)
          .query(String.class)
          .list();
    }
  }
}
