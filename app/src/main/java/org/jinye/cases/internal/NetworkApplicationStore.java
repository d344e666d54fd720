package org.jinye.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.crime.Acceptance;
import org.jinye.casebook.crime.NetworkApplication;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jinye.cases.internal.NetworkApplicationRow.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Applications for acceptance; each change over the version that was seen. */
@Repository
public class NetworkApplicationStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String FROM =
      """
      select id, version, network_id, file_id, level, state, words, snapshot, document, submitted_by,
        submitted_on, result_level, result_by, result_on, result_document, reason, entered_by,
        begun_by, begun_at
      from cases.network_application
      """;
  private static final String ADD =
      """
      insert into cases.network_application
        (network_id, file_id, unit_code, level, begun_by, begun_at, form_key)
      values (:network, :file, :unit, :level, :by, :at, :key)
      on conflict do nothing
      """;
  private static final String OVER =
      """
      , version = version + 1 where id = :id and version = :version and state = :seen
      """;

  private final JdbcClient database;

  NetworkApplicationStore(JdbcClient database) {
    this.database = database;
  }

  /** Of the networks, the first first. */
  public List<NetworkApplicationRow> list(Collection<Long> networks) {
    return networks.isEmpty()
        ? List.of()
        : database
            .sql(FROM + "where network_id in (:networks) order by id")
            .param("networks", networks)
            .query(NetworkApplicationStore::row)
            .list();
  }

  public Optional<NetworkApplicationRow> find(NetworkRow of, long id) {
    return list(List.of(of.id())).stream().filter(one -> one.id() == id).findFirst();
  }

  /** Id of what the form began. */
  Optional<Long> findByForm(String key) {
    return database
        .sql("select id from cases.network_application where form_key = :key")
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  /** False when another one is open, or the form began one. */
  boolean add(NetworkRow of, Level level, String by, Instant at, String key) {
    return database
            .sql(ADD)
            .param("network", of.id())
            .param("file", of.fileId())
            .param("unit", of.unitCode())
            .param("level", level.name())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("key", key)
            .update()
        == 1;
  }

  boolean write(NetworkApplicationRow of, int version, String words) {
    return over("update cases.network_application set words = :words", of, version)
            .param("words", words)
            .update()
        == 1;
  }

  boolean submit(
      NetworkApplicationRow of,
      int version,
      NetworkApplication snapshot,
      String document,
      String by,
      LocalDate on) {
    return over(
                """
                update cases.network_application
                set state = 'SUBMITTED', snapshot = :snapshot::jsonb, document = :document,
                  submitted_by = :by, submitted_on = :on
                """,
                of,
                version)
            .param("snapshot", JSON.writeValueAsString(snapshot))
            .param("document", document)
            .param("by", by)
            .param("on", on)
            .update()
        == 1;
  }

  boolean withdraw(NetworkApplicationRow of, int version, String reason, String by) {
    return over(
                """
                update cases.network_application
                set state = 'WITHDRAWN', reason = :reason, entered_by = :by
                """,
                of,
                version)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }

  boolean answer(
      NetworkApplicationRow of,
      int version,
      Acceptance state,
      Result result,
      String reason,
      String by) {
    Level level = result.level();
    return over(
                """
                update cases.network_application
                set state = :state, result_level = :level, result_by = :resultBy, result_on = :on,
                  result_document = :document, reason = :reason, entered_by = :by
                """,
                of,
                version)
            .param("state", state.name())
            .param("level", level == null ? "" : level.name())
            .param("resultBy", result.by())
            .param("on", result.on())
            .param("document", result.document())
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec over(String set, NetworkApplicationRow of, int version) {
    return database
        .sql(set.stripTrailing() + OVER)
        .param("id", of.id())
        .param("version", version)
        .param("seen", of.state().name());
  }

  private static NetworkApplicationRow row(ResultSet row, int ignored) throws SQLException {
    String snapshot = row.getString("snapshot");
    return new NetworkApplicationRow(
        row.getLong("id"),
        row.getInt("version"),
        row.getLong("network_id"),
        row.getLong("file_id"),
        Level.valueOf(row.getString("level")),
        Acceptance.valueOf(row.getString("state")),
        row.getString("words"),
        snapshot == null ? null : JSON.readValue(snapshot, NetworkApplication.class),
        row.getString("document"),
        row.getString("submitted_by"),
        row.getObject("submitted_on", LocalDate.class),
        result(row),
        row.getString("reason"),
        row.getString("entered_by"),
        row.getString("begun_by"),
        row.getTimestamp("begun_at").toInstant());
  }

  private static @Nullable Result result(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("result_on", LocalDate.class);
    String level = row.getString("result_level");
    return on == null
        ? null
        : new Result(
            level.isEmpty() ? null : Level.valueOf(level),
            row.getString("result_by"),
            on,
            row.getString("result_document"));
  }
}
