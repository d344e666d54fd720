package org.jinye.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachment.Withdrawal;
import org.jinye.evidence.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments' rows; row-level security shows those of the units in sight. */
@Repository
public class AttachmentRecords {

  private static final String COLUMNS =
      """
      id, unit_code, owner_kind, owner_id, kind, kind_title, title, taken_on, file_name,
      media_type, size_bytes, sha256, added_by, added_at, withdrawn_by, withdrawn_at,
      withdrawal_reason
      """;
  private static final String ADD =
      """
      insert into evidence.attachment
        (unit_code, owner_kind, owner_id, kind, kind_title, title, taken_on, file_name,
         media_type, size_bytes, sha256, added_by, added_at)
      values
        (:unit, :ownerKind, :ownerId, :kind, :kindTitle, :title, :takenOn, :fileName,
         :mediaType, :size, :sha256, :addedBy, :addedAt)
      returning
      """
          + COLUMNS;
  private static final String LIST =
      "select "
          + COLUMNS
          + """
          from evidence.attachment
          where owner_kind = :kind and owner_id = :id
          order by added_at, id
          """;
  private static final String FIND =
      "select " + COLUMNS + " from evidence.attachment where id = :id";
  private static final String WITHDRAW =
      """
      update evidence.attachment
      set withdrawn_by = :person, withdrawn_at = :now, withdrawal_reason = :reason
      where id = :id and withdrawn_at is null
      """;

  private final JdbcClient database;

  AttachmentRecords(JdbcClient database) {
    this.database = database;
  }

  /** Adds the attachment; its id is given by the database, the one in the record is ignored. */
  public Attachment add(Attachment attachment) {
    return database
        .sql(ADD)
        .param("unit", attachment.unitCode())
        .param("ownerKind", attachment.owner().kind())
        .param("ownerId", attachment.owner().id())
        .param("kind", attachment.kind())
        .param("kindTitle", attachment.kindTitle())
        .param("title", attachment.title())
        .param("takenOn", attachment.takenOn())
        .param("fileName", attachment.fileName())
        .param("mediaType", attachment.mediaType())
        .param("size", attachment.sizeBytes())
        .param("sha256", attachment.sha256())
        .param("addedBy", attachment.addedBy())
        .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
        .query(AttachmentRecords::read)
        .single();
  }

  public List<Attachment> listAttachments(Owner owner) {
    return database
        .sql(LIST)
        .param("kind", owner.kind())
        .param("id", owner.id())
        .query(AttachmentRecords::read)
        .list();
  }

  public Optional<Attachment> findAttachment(long id) {
    return database.sql(FIND).param("id", id).query(AttachmentRecords::read).optional();
  }

  /** False when there is no such attachment in sight that still counts. */
  public boolean withdraw(long id, Withdrawal withdrawal) {
    return database
            .sql(WITHDRAW)
            .param("id", id)
            .param("person", withdrawal.by())
            .param("now", withdrawal.at().atOffset(ZoneOffset.UTC))
            .param("reason", withdrawal.reason())
            .update()
        == 1;
  }

  private static Attachment read(ResultSet row, int line) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        new Owner(row.getString("owner_kind"), row.getString("owner_id")),
        row.getString("unit_code"),
        row.getString("kind"),
        row.getString("kind_title"),
        row.getString("title"),
        row.getObject("taken_on", LocalDate.class),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("added_by"),
        instant(row, "added_at"),
        withdrawal(row));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    String by = row.getString("withdrawn_by");
    return by == null
        ? null
        : new Withdrawal(by, instant(row, "withdrawn_at"), row.getString("withdrawal_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time.toInstant();
  }
}
