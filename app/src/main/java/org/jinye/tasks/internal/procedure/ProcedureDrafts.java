package org.jinye.tasks.internal.procedure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jinye.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the asker has begun to write. */
@Repository
public class ProcedureDrafts {

  private static final String SAVE =
      """
      insert into tasks.procedure_draft (account_id, code, unit_code, fields, saved_at)
      values (:me, :code, :unit, cast(:fields as jsonb), :at)
      on conflict (account_id, code) do update
      set unit_code = excluded.unit_code, fields = excluded.fields, saved_at = excluded.saved_at
      """;
  private static final String FIND =
      "select fields::text from tasks.procedure_draft where account_id = :me and code = :code";
  private static final String DROP =
      "delete from tasks.procedure_draft where account_id = :me and code = :code";

  private final JdbcClient database;
  private final Clock clock;

  ProcedureDrafts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void save(ProcedureDraft draft) {
    database
        .sql(SAVE)
        .param("me", Scope.required().accountId())
        .param("code", draft.code())
        .param("unit", Scope.required().unitCode())
        .param("fields", JsonMapper.shared().writeValueAsString(draft))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<ProcedureDraft> find(String code) {
    return database
        .sql(FIND)
        .param("me", Scope.required().accountId())
        .param("code", code)
        .query(String.class)
        .optional()
        .map(fields -> JsonMapper.shared().readValue(fields, ProcedureDraft.class));
  }

  public void drop(String code) {
    database.sql(DROP).param("me", Scope.required().accountId()).param("code", code).update();
  }
}
