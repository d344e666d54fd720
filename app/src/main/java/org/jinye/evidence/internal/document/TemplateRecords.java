package org.jinye.evidence.internal.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bureaus' own templates; a unit sees its own, those below and those of its superiors. */
@Repository
public class TemplateRecords {

  private static final String COLUMNS =
      """
      id, unit_code, kind, version, valid_from, note, file_name, size_bytes, sha256, added_by,
      added_by_id, added_at
      """;
  private static final String IN_FORCE =
      "select "
          + COLUMNS
          + """
          from evidence.document_template
          where kind = :kind and starts_with(:unit, unit_code) and valid_from <= :day
          order by length(unit_code) desc, valid_from desc, version desc
          limit 1
          """;
  private static final String LIST =
      "select "
          + COLUMNS
          + " from evidence.document_template order by kind, unit_code, version desc";
  private static final String ADD =
      """
      insert into evidence.document_template
        (unit_code, kind, version, valid_from, note, file_name, size_bytes, sha256, added_by,
         added_by_id, added_at)
      select :unit, :kind, coalesce(max(version), 0) + 1, :validFrom, :note, :fileName, :size,
             :sha256, :addedBy, :addedById, :addedAt
      from evidence.document_template
      where unit_code = :unit and kind = :kind
      returning
      """
          + COLUMNS;

  private final JdbcClient database;

  TemplateRecords(JdbcClient database) {
    this.database = database;
  }

  Optional<OwnTemplate> findInForce(String kind, String unitCode, LocalDate day) {
    return database
        .sql(IN_FORCE)
        .param("kind", kind)
        .param("unit", unitCode)
        .param("day", day)
        .query(TemplateRecords::read)
        .optional();
  }

  public List<OwnTemplate> list() {
    return database.sql(LIST).query(TemplateRecords::read).list();
  }

  public Optional<OwnTemplate> findTemplate(long id) {
    return database
        .sql("select " + COLUMNS + " from evidence.document_template where id = :id")
        .param("id", id)
        .query(TemplateRecords::read)
        .optional();
  }

  /** Adds it with the next version; id and version of the record are ignored. */
  OwnTemplate add(OwnTemplate template) {
    return database
        .sql(ADD)
        .param("unit", template.unitCode())
        .param("kind", template.kind())
        .param("validFrom", template.validFrom())
        .param("note", template.note())
        .param("fileName", template.fileName())
        .param("size", template.sizeBytes())
        .param("sha256", template.sha256())
        .param("addedBy", template.addedBy())
        .param("addedById", template.addedById())
        .param("addedAt", template.addedAt().atOffset(ZoneOffset.UTC))
        .query(TemplateRecords::read)
        .single();
  }

  private static OwnTemplate read(ResultSet row, int line) throws SQLException {
    return new OwnTemplate(
        row.getLong("id"),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getInt("version"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("note"),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("added_by"),
        row.getLong("added_by_id"),
        row.getTimestamp("added_at").toInstant());
  }
}
