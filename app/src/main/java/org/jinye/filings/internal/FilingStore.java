package org.jinye.filings.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jinye.filings.Filing;
import org.jinye.filings.FilingAct;
import org.jinye.platform.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Filings as rows. */
@Repository
public class FilingStore {

  static final String COLUMNS =
      """
      select id, version, unit_code, bureau_code, kind, title, from_date, to_date,
        facts::text as facts, state, filed_on, due_on, filed_by, filed_by_id, on_paper
      """;
  private static final String FROM = COLUMNS + " from filings.filing ";
  private static final String ADD =
      """
      insert into filings.filing
        (unit_code, bureau_code, kind, title, from_date, to_date, facts, state, filed_on, due_on,
         filed_by, filed_by_id, on_paper, form_key)
      values (:unit, :bureau, :kind, :title, :from, :to, cast(:facts as jsonb), 'FILED', :on, :due,
        :by, :byId, :paper, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String SAME =
      """
      select kind = :kind and from_date = :from and to_date = :to and facts = cast(:facts as jsonb)
      from filings.filing where id = :id
      """;
  private static final String RETAILER =
      """
      insert into filings.filing_retailer (filing_id, unit_code, retailer_id)
      select :id, :unit, unnest(:retailers::text[])
      """;
  private static final String CHANGE =
      """
      update filings.filing set state = :state, version = version + 1
      where id = :id and version = :version
      """;
  private static final String STEP =
      """
      insert into filings.step (filing_id, unit_code, at, actor, act, words)
      values (:id, :unit, :at, :actor, :act, :words)
      """;
  private static final String STEPS =
      "select at, actor, act, words from filings.step where filing_id = :id order by id";

  private final JdbcClient database;
  private final ObjectMapper json;

  FilingStore(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A line of the timeline. */
  public record StepRow(Instant at, String actor, FilingAct act, String words) {}

  public Optional<Filing> find(long id) {
    return database.sql(FROM + "where id = :id").param("id", id).query(Filing.class).optional();
  }

  Optional<Filing> lock(long id) {
    return database
        .sql(FROM + "where id = :id for update")
        .param("id", id)
        .query(Filing.class)
        .optional();
  }

  Optional<Filing> findByForm(String key) {
    return database
        .sql(FROM + "where form_key = :key")
        .param("key", key)
        .query(Filing.class)
        .optional();
  }

  /** Whether the form that filed it said the same. */
  boolean isSame(Filing filed, NewFiling of) {
    return database
            .sql(SAME)
            .param("id", filed.id())
            .param("kind", of.kind().code())
            .param("from", of.from())
            .param("to", of.to())
            .param("facts", json.writeValueAsString(of.facts()))
            .query(Boolean.class)
            .single()
        && Set.copyOf(retailers(filed.id())).equals(Set.copyOf(of.retailerIds()));
  }

  public List<StepRow> steps(long id) {
    return database.sql(STEPS).param("id", id).query(StepRow.class).list();
  }

  public List<String> retailers(long id) {
    return database
        .sql("select retailer_id from filings.filing_retailer where filing_id = :id order by 1")
        .param("id", id)
        .query(String.class)
        .list();
  }

  /** Empty when the form has filed before. */
  Optional<Long> add(
      SignedIn who, String bureau, NewFiling of, LocalDate on, LocalDate due, boolean onPaper) {
    Optional<Long> id =
        database
            .sql(ADD)
            .param("unit", who.unitCode())
            .param("bureau", bureau)
            .param("kind", of.kind().code())
            .param("title", of.title())
            .param("from", of.from())
            .param("to", of.to())
            .param("facts", json.writeValueAsString(of.facts()))
            .param("on", on)
            .param("due", due)
            .param("by", who.name())
            .param("byId", who.accountId())
            .param("paper", onPaper)
            .param("key", of.formKey())
            .query(Long.class)
            .optional();
    id.ifPresent(added ->
        database
            .sql(RETAILER)
            .param("id", added)
            .param("unit", who.unitCode())
            .param("retailers", of.retailerIds().toArray(String[]::new))
            .update());
    return id;
  }

  void change(Filing of, FilingAct act) {
    int changed =
        database
            .sql(CHANGE)
            .param("state", act.target().name())
            .param("id", of.id())
            .param("version", of.version())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("filing changed under its lock: " + of.id());
    }
  }

  void addStep(Filing of, FilingAct act, String words, String actor, Instant at) {
    database
        .sql(STEP)
        .param("id", of.id())
        .param("unit", of.unitCode())
        .param("at", Timestamp.from(at))
        .param("actor", actor)
        .param("act", act.name())
        .param("words", words)
        .update();
  }
}
