package org.jinye.cases.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.Opinion;
import org.jinye.casebook.Signature;
import org.jinye.casebook.paper.PaperCatalogue;
import org.jinye.casebook.paper.PaperKind;
import org.jinye.cases.CaseRow;
import org.jinye.cases.PaperRow;
import org.jinye.platform.secret.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers of cases as rows; what identifies or reaches a person lies sealed. */
@Repository
public class PaperStore {

  /** Fields that hold identity numbers or telephones of people. */
  public static final Set<String> SENSITIVE =
      Set.of(
          "party_identity", "party_telephone", "person_identity", "person_telephone", "reporter");

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final TypeReference<List<GoodsLine>> GOODS = new TypeReference<>() {};
  private static final TypeReference<List<Opinion>> OPINIONS = new TypeReference<>() {};
  private static final TypeReference<List<Signature>> SIGNATURES = new TypeReference<>() {};
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String COLUMNS =
      """
      select id, file_id, unit_code, version, kind, state, number, made_on, about_id, fields,
        fields_sealed, goods, opinions, signatures, pages, is_sealed, void_reason, document_id,
        made_by, changed_at
      from cases.paper
      """;
  private static final String ADD =
      """
      insert into cases.paper
        (file_id, unit_code, kind, state, number, made_on, about_id, fields, fields_sealed, goods,
         opinions, signatures, pages, is_sealed, made_by, changed_at, form_key)
      values (:file, :unit, :kind, :state, :number, :on, :about, :fields::jsonb, :hidden,
        :goods::jsonb, :opinions::jsonb, :signatures::jsonb, :pages, :sealed, :by, :at, :key)
      on conflict (form_key) do nothing
      returning id
      """;
  private static final String CHANGE =
      """
      update cases.paper
      set state = :state, number = :number, made_on = :on, about_id = :about,
          fields = :fields::jsonb, fields_sealed = :hidden, goods = :goods::jsonb,
          opinions = :opinions::jsonb, signatures = :signatures::jsonb, pages = :pages,
          is_sealed = :sealed, void_reason = :void, document_id = :document, changed_at = :at,
          version = version + 1
      where id = :id and version = :version
      """;
  private static final String SERVE =
      """
      update cases.paper p set service = s.service
      from (
        select q.id, case
            when q.state <> 'ISSUED' or not q.kind = any(:outward) then ''
            when exists (select 1 from cases.paper r
              where r.about_id = q.id and r.kind = 'service_receipt' and r.state = 'ISSUED')
              then 'SERVED'
            when jsonb_path_exists(
              q.signatures, '$[*] ? (@.as == "PARTY" && @.isRefused == false)') then 'IN_HAND'
            when exists (select 1 from cases.paper r where r.about_id = q.id
              and r.kind in ('service_receipt', 'service_announcement') and r.state <> 'VOID')
              then 'UNDER_WAY'
            else 'OPEN' end as service
        from cases.paper q where q.id in (:id, :about)) s
      where p.id = s.id and p.service <> s.service
      """;

  /** What goes to a party and is served. */
  private static final String[] OUTWARD =
      PaperCatalogue.read().kinds().stream()
          .filter(kind -> kind.side() == PaperKind.Side.OUTWARD)
          .map(PaperKind::code)
          .toArray(String[]::new);

  private final JdbcClient database;
  private final Secrets secrets;

  PaperStore(JdbcClient database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** All papers of the cases, void ones too, in the order in which they were begun. */
  public List<PaperRow> list(Collection<Long> files) {
    return files.isEmpty()
        ? List.of()
        : database
            .sql(COLUMNS + "where file_id in (:files) order by id")
            .param("files", files)
            .query(this::row)
            .list();
  }

  public Optional<PaperRow> find(long file, long id) {
    return database
        .sql(COLUMNS + "where id = :id and file_id = :file")
        .param("id", id)
        .param("file", file)
        .query(this::row)
        .optional();
  }

  Optional<PaperRow> findByForm(String key) {
    return database
        .sql(COLUMNS + "where form_key = :key")
        .param("key", key)
        .query(this::row)
        .optional();
  }

  /** Empty when the form has made one before. */
  Optional<Long> add(CaseRow of, PaperRow paper, String key) {
    Optional<Long> added =
        bound(database.sql(ADD), paper)
            .param("file", of.id())
            .param("unit", of.unitCode())
            .param("kind", paper.kind())
            .param("by", paper.madeBy())
            .param("key", key)
            .query(Long.class)
            .optional();
    added.ifPresent(id -> serve(id, paper.aboutId()));
    return added;
  }

  /** False when somebody changed it since. */
  boolean change(PaperRow now) {
    boolean isChanged =
        bound(database.sql(CHANGE), now)
                .param("void", now.voidReason())
                .param("document", now.documentId())
                .param("id", now.id())
                .param("version", now.version())
                .update()
            == 1;
    if (isChanged) {
      serve(now.id(), now.aboutId());
    }
    return isChanged;
  }

  /** How its own service stands now, and that of the paper that it may serve. */
  private void serve(long id, @Nullable Long about) {
    database
        .sql(SERVE)
        .param("outward", OUTWARD)
        .param("id", id)
        .param("about", about == null ? id : about)
        .update();
  }

  private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, PaperRow of) {
    Map<String, String> open = new HashMap<>(of.fields());
    Map<String, String> hidden = new HashMap<>(of.fields());
    open.keySet().removeAll(SENSITIVE);
    hidden.keySet().retainAll(SENSITIVE);
    return statement
        .param("state", of.state().name())
        .param("number", of.number())
        .param("on", of.madeOn())
        .param("about", of.aboutId())
        .param("fields", JSON.writeValueAsString(open))
        .param("hidden", hidden.isEmpty() ? null : secrets.seal(JSON.writeValueAsString(hidden)))
        .param("goods", JSON.writeValueAsString(of.goods()))
        .param("opinions", JSON.writeValueAsString(of.opinions()))
        .param("signatures", JSON.writeValueAsString(of.signatures()))
        .param("pages", of.pages())
        .param("sealed", of.isSealed())
        .param("at", Timestamp.from(of.changedAt()));
  }

  private PaperRow row(ResultSet row, int ignored) throws SQLException {
    Map<String, String> fields = new HashMap<>(read(row, "fields", FIELDS));
    byte @Nullable [] hidden = row.getBytes("fields_sealed");
    if (hidden != null) {
      fields.putAll(JSON.readValue(secrets.open(hidden).getBytes(StandardCharsets.UTF_8), FIELDS));
    }
    return new PaperRow(
        row.getLong("id"),
        row.getLong("file_id"),
        row.getString("unit_code"),
        row.getInt("version"),
        row.getString("kind"),
        PaperRow.State.valueOf(row.getString("state")),
        row.getString("number"),
        row.getObject("made_on", LocalDate.class),
        row.getObject("about_id", Long.class),
        fields,
        read(row, "goods", GOODS),
        read(row, "opinions", OPINIONS),
        read(row, "signatures", SIGNATURES),
        row.getInt("pages"),
        row.getBoolean("is_sealed"),
        row.getString("void_reason"),
        row.getObject("document_id", Long.class),
        row.getString("made_by"),
        instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getTimestamp("changed_at").toInstant();
  }

  private static <T> T read(ResultSet row, String column, TypeReference<T> type)
      throws SQLException {
    return JSON.readValue(row.getString(column), type);
  }
}
