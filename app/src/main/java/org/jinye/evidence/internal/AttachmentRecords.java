package org.jinye.evidence.internal;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachment.Withdrawal;
import org.jinye.evidence.Owner;
import org.jinye.evidence.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments' rows; row-level security shows those of the units in sight. */
@Repository
public class AttachmentRecords {

  private static final String ADD =
      """
      insert into evidence.attachment
        (unit_code, owner_kind, owner_id, kind, kind_title, title, act, taken_on, longitude,
         latitude, position_source, photographed_at, file_name, media_type, size_bytes, sha256,
         scan, kept_because, replaces, revision, revision_reason, added_by, added_by_id, added_at)
      values
        (:unit, :ownerKind, :ownerId, :kind, :kindTitle, :title, :act, :takenOn, :longitude,
         :latitude, :positionSource, :photographedAt, :fileName, :mediaType, :size, :sha256,
         :scan, :keptBecause, :replaces, :revision, :revisionReason, :addedBy, :addedById, :addedAt)
      returning
      """
          + AttachmentRow.COLUMNS;
  private static final String NEWEST =
      """
      owner_kind = :kind and owner_id = :id
      and not exists (select from evidence.attachment later where later.replaces = a.id)
      """;
  private static final String LIST =
      "select "
          + AttachmentRow.COLUMNS
          + " from evidence.attachment a where "
          + NEWEST
          + " order by added_at, id";
  private static final String KINDS =
      "select distinct kind from evidence.attachment a where withdrawn_at is null and " + NEWEST;
  private static final String COUNTS =
      """
      select owner_id, count(*) from evidence.attachment a
      where owner_kind = :kind and owner_id in (:ids) and withdrawn_at is null
        and not exists (select from evidence.attachment later where later.replaces = a.id)
      group by owner_id
      """;
  private static final String FIND =
      "select " + AttachmentRow.COLUMNS + " from evidence.attachment where id = :id";
  private static final String OF_CONTENT =
      "select "
          + AttachmentRow.COLUMNS
          + " from evidence.attachment where sha256 = :hash order by id limit 50";
  private static final String LATER =
      "select " + AttachmentRow.COLUMNS + " from evidence.attachment where replaces = :id";
  private static final String EARLIER =
      """
      with recursive earlier (id, replaces) as (
        select id, replaces from evidence.attachment where id = :id
        union all
        select a.id, a.replaces from evidence.attachment a join earlier e on a.id = e.replaces
      )
      select
      """
          + AttachmentRow.COLUMNS
          + """
          from evidence.attachment
          where id in (select replaces from earlier)
          order by revision desc
          """;
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
    Position position = attachment.position();
    return database
        .sql(ADD)
        .param("unit", attachment.unitCode())
        .param("ownerKind", attachment.owner().kind())
        .param("ownerId", attachment.owner().id())
        .param("kind", attachment.kind())
        .param("kindTitle", attachment.kindTitle())
        .param("title", attachment.title())
        .param("act", attachment.act())
        .param("takenOn", attachment.takenOn())
        .param("longitude", position == null ? null : position.longitude())
        .param("latitude", position == null ? null : position.latitude())
        .param("positionSource", position == null ? null : position.source().name())
        .param("photographedAt", attachment.photographedAt())
        .param("fileName", attachment.fileName())
        .param("mediaType", attachment.mediaType())
        .param("size", attachment.sizeBytes())
        .param("sha256", attachment.sha256())
        .param("scan", attachment.scanned().name())
        .param("keptBecause", attachment.keptBecause())
        .param("replaces", attachment.revision().replaces())
        .param("revision", attachment.revision().number())
        .param("revisionReason", attachment.revision().reason())
        .param("addedBy", attachment.addedBy())
        .param("addedById", attachment.addedById())
        .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
        .query(AttachmentRow::read)
        .single();
  }

  /** The newest revision of each, withdrawn ones too. */
  public List<Attachment> listAttachments(Owner owner) {
    return database
        .sql(LIST)
        .param("kind", owner.kind())
        .param("id", owner.id())
        .query(AttachmentRow::read)
        .list();
  }

  /** Kinds of which there is an attachment that counts. */
  public Set<String> listKinds(Owner owner) {
    return Set.copyOf(
        database
            .sql(KINDS)
            .param("kind", owner.kind())
            .param("id", owner.id())
            .query(String.class)
            .list());
  }

  /** How many count, by the ids of their owners; owners without any are missing. */
  public Map<String, Integer> count(String kind, Collection<String> ids) {
    Map<String, Integer> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      database
          .sql(COUNTS)
          .param("kind", kind)
          .param("ids", ids)
          .query(row -> {
            counts.put(row.getString(1), row.getInt(2));
          });
    }
    return counts;
  }

  public Optional<Attachment> findAttachment(long id) {
    return database.sql(FIND).param("id", id).query(AttachmentRow::read).optional();
  }

  /** All with this content. */
  public List<Attachment> listOfContent(String sha256) {
    return database.sql(OF_CONTENT).param("hash", sha256).query(AttachmentRow::read).list();
  }

  /** What took its place. */
  public Optional<Attachment> findLater(long id) {
    return database.sql(LATER).param("id", id).query(AttachmentRow::read).optional();
  }

  /** The revisions before, newest first. */
  public List<Attachment> listEarlier(long id) {
    return database.sql(EARLIER).param("id", id).query(AttachmentRow::read).list();
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
}
