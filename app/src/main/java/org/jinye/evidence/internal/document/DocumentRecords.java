package org.jinye.evidence.internal.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.evidence.Document;
import org.jinye.evidence.Owner;
import org.jinye.platform.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The documents' rows; row-level security shows those of the units in sight. */
@Repository
public class DocumentRecords {

  static final String COLUMNS =
      """
       id, owner_kind, owner_id, unit_code, kind, kind_title, year, number, number_text, version,
      title, reason, attachment_id, made_on, made_by, made_at
      """;
  private static final String ADD =
      """
      insert into evidence.document
        (owner_kind, owner_id, unit_code, kind, kind_title, year, number, number_text, version,
         title, reason, attachment_id, template_id, facts, made_on, made_by, made_by_id, made_at)
      values
        (:ownerKind, :ownerId, :unit, :kind, :kindTitle, :year, :serial, :number, :version,
         :title, :reason, :attachment, :template, :facts::jsonb, :madeOn, :madeBy, :madeById,
         :madeAt)
      returning
      """
          + COLUMNS;
  private static final String LIST =
      "select "
          + COLUMNS
          + """
          from evidence.document
          where owner_kind = :kind and owner_id = :id
          order by made_at desc, id desc
          """;

  private final JdbcClient database;
  private final ObjectMapper json;

  DocumentRecords(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Document add(
      Document document,
      long attachment,
      @Nullable OwnTemplate template,
      Map<String, Object> facts) {
    return database
        .sql(ADD)
        .param("ownerKind", document.owner().kind())
        .param("ownerId", document.owner().id())
        .param("unit", document.unitCode())
        .param("kind", document.kind())
        .param("kindTitle", document.kindTitle())
        .param("year", document.year())
        .param("serial", document.serial())
        .param("number", document.number())
        .param("version", document.version())
        .param("title", document.title())
        .param("reason", document.reason())
        .param("attachment", attachment)
        .param("template", template == null ? null : template.id())
        .param("facts", json.writeValueAsString(facts))
        .param("madeOn", document.madeOn())
        .param("madeBy", document.madeBy())
        .param("madeById", Scope.required().accountId())
        .param("madeAt", document.madeAt().atOffset(ZoneOffset.UTC))
        .query(DocumentRecords::read)
        .single();
  }

  public List<Document> listDocuments(Owner owner) {
    return database
        .sql(LIST)
        .param("kind", owner.kind())
        .param("id", owner.id())
        .query(DocumentRecords::read)
        .list();
  }

  public Optional<Document> findDocument(long id) {
    return database
        .sql("select " + COLUMNS + " from evidence.document where id = :id")
        .param("id", id)
        .query(DocumentRecords::read)
        .optional();
  }

  public String facts(long id) {
    return database
        .sql("select facts::text from evidence.document where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  static Document read(ResultSet row, int line) throws SQLException {
    return new Document(
        row.getLong("id"),
        new Owner(row.getString("owner_kind"), row.getString("owner_id")),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getString("kind_title"),
        row.getInt("year"),
        row.getInt("number"),
        row.getString("number_text"),
        row.getInt("version"),
        row.getString("title"),
        row.getString("reason"),
        row.getLong("attachment_id"),
        row.getObject("made_on", LocalDate.class),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
