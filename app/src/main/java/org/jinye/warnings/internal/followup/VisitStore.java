package org.jinye.warnings.internal.followup;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits as rows. */
@Repository
public class VisitStore {

  static final String COLUMNS =
      """
      select id, version, unit_code, warning_id, rule_id, dossier, place, sentence, look_at, who,
        until, ordered_by, ordered_at, state, visited_on, findings, longitude, latitude, done_by,
        done_at
      """;
  private static final String SELECT = COLUMNS + "from warnings.visit";
  private static final String ADD =
      """
      insert into warnings.visit (unit_code, warning_id, rule_id, dossier, place, sentence, look_at,
        who, account_id, until, ordered_by, ordered_at, state, form_key)
      values (:unit, :warning, :rule, :dossier, :place, :sentence, :lookAt, :who, :account, :until,
        :by, :at, 'ORDERED', :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String END =
      """
      update warnings.visit
      set state = :state, visited_on = :on, findings = :findings, longitude = :longitude,
          latitude = :latitude, done_by = :by, done_at = :at, version = version + 1
      where id = :id and version = :version and state = 'ORDERED'
      """;

  private final JdbcClient database;

  VisitStore(JdbcClient database) {
    this.database = database;
  }

  /** How a visit ends. */
  record Ending(
      Visit.VisitState state,
      @Nullable LocalDate on,
      String findings,
      @Nullable BigDecimal longitude,
      @Nullable BigDecimal latitude) {}

  public Optional<Visit> find(long id) {
    return database.sql(SELECT + " where id = :id").param("id", id).query(Visit.class).optional();
  }

  public List<Visit> list(Collection<Long> warnings) {
    return database
        .sql(SELECT + " where warning_id in (:ids) order by id")
        .param("ids", warnings)
        .query(Visit.class)
        .list();
  }

  Optional<Visit> findByForm(String key) {
    return database
        .sql(SELECT + " where form_key = :key")
        .param("key", key)
        .query(Visit.class)
        .optional();
  }

  Optional<Long> add(Concerned of, VisitOrder order, String place, String by, Instant at) {
    return database
        .sql(ADD)
        .param("unit", order.unitCode())
        .param("warning", of.id())
        .param("rule", of.ruleId())
        .param("dossier", of.dossier())
        .param("place", place)
        .param("sentence", of.sentence())
        .param("lookAt", order.lookAt())
        .param("who", order.who())
        .param("account", order.accountId())
        .param("until", order.until())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .param("key", order.formKey())
        .query(Long.class)
        .optional();
  }

  /** False when somebody else ended it since it was seen. */
  boolean end(Visit of, Ending ending, String by, Instant at) {
    return database
            .sql(END)
            .param("state", ending.state().name())
            .param("on", ending.on())
            .param("findings", ending.findings())
            .param("longitude", ending.longitude())
            .param("latitude", ending.latitude())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .param("id", of.id())
            .param("version", of.version())
            .update()
        == 1;
  }
}
