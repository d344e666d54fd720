package org.jinye.cases.internal.scene;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records of the scene as rows; identity numbers and telephones lie sealed. */
@Repository
public class SceneStore {

  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SELECT =
      """
      select id, version, unit_code, participants, content, content_sealed, file_id, made_by,
        made_by_id, sent_at, changed_at, form_key
      from cases.scene
      """;
  private static final String ADD =
      """
      insert into cases.scene
        (unit_code, participants, content, content_sealed, found_at, place, party_name, made_by,
         made_by_id, sent_at, changed_at, form_key)
      values (:unit, :participants, :content::jsonb, :hidden, :found, :place, :party, :by, :byId,
        :at, :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String CHANGE =
      """
      update cases.scene
      set participants = :participants, content = :content::jsonb, content_sealed = :hidden,
          found_at = :found, place = :place, party_name = :party, changed_at = :at,
          version = version + 1
      where id = :id
      """;

  private final JdbcClient database;
  private final Secrets secrets;

  SceneStore(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  public Optional<SceneRecord> find(long id) {
    return database.sql(SELECT + "where id = :id").param("id", id).query(this::row).optional();
  }

  /** Of a case, the earliest first. */
  public List<SceneRecord> listOf(long file) {
    return database
        .sql(SELECT + "where file_id = :file order by id")
        .param("file", file)
        .query(this::row)
        .list();
  }

  Optional<SceneRecord> lockByKey(String key) {
    return database
        .sql(SELECT + "where form_key = :key for update")
        .param("key", key)
        .query(this::row)
        .optional();
  }

  Optional<SceneRecord> lock(long id) {
    return database
        .sql(SELECT + "where id = :id for update")
        .param("id", id)
        .query(this::row)
        .optional();
  }

  /** Empty when the key is known. */
  Optional<Long> add(
      String unit,
      String by,
      long byId,
      String key,
      List<Long> accounts,
      SceneDraft of,
      Instant at) {
    return bound(database.sql(ADD), accounts, of, at)
        .param("unit", unit)
        .param("by", by)
        .param("byId", byId)
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  void change(long id, List<Long> accounts, SceneDraft to, Instant at) {
    bound(database.sql(CHANGE), accounts, to, at).param("id", id).update();
  }

  void setFile(long id, long file) {
    database
        .sql("update cases.scene set file_id = :file, version = version + 1 where id = :id")
        .param("id", id)
        .param("file", file)
        .update();
  }

  private JdbcClient.StatementSpec bound(
      JdbcClient.StatementSpec statement, List<Long> accounts, SceneDraft of, Instant at) {
    Map<String, String> open = new HashMap<>(of.values());
    Map<String, String> hidden = new HashMap<>();
    for (SceneField field : SceneField.values()) {
      String value = field.isSensitive() ? open.remove(field.code()) : null;
      if (value != null) {
        hidden.put(field.code(), value);
      }
    }
    return statement
        .param("participants", accounts.toArray(Long[]::new))
        .param("content", JSON.writeValueAsString(open))
        .param("hidden", hidden.isEmpty() ? null : secrets.seal(JSON.writeValueAsString(hidden)))
        .param("found", of.findMoment(SceneField.FOUND_AT).orElse(null))
        .param("place", of.value(SceneField.PLACE))
        .param("party", of.value(SceneField.PARTY_NAME))
        .param("at", Timestamp.from(at));
  }

  private SceneRecord row(ResultSet row, int ignored) throws SQLException {
    Map<String, String> values = new HashMap<>(JSON.readValue(row.getString("content"), VALUES));
    byte @Nullable [] hidden = row.getBytes("content_sealed");
    if (hidden != null) {
      values.putAll(JSON.readValue(secrets.open(hidden), VALUES));
    }
    Array participants = row.getArray("participants");
    return new SceneRecord(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("unit_code"),
        Arrays.asList((Long[]) participants.getArray()),
        new SceneDraft(values),
        row.getObject("file_id", Long.class),
        row.getString("made_by"),
        row.getLong("made_by_id"),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("form_key"));
  }
}
