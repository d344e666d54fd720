package org.jinye.supply.internal.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.supply.ImportRecord;
import org.jinye.supply.ImportSource;
import org.jinye.supply.ImportState;
import org.jinye.supply.ReasonCount;
import org.jinye.supply.RecordKind;
import org.jinye.supply.RejectReason;
import org.jinye.supply.internal.intake.Account;
import org.jinye.supply.internal.profile.ProfileReading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code supply.import}. A state only ever follows the one before it. */
@Component
public class ImportStore {

  private static final String COLUMNS =
      """
      select id, unit_code, source, state, file_name, profile_title, sha256, bytes, kind, header,
             same_as_import, corrects_import, phase, percent, started_by, received_at, started_at,
             ended_at, problem, coalesce(rows_read, 0) as rows_read,
             coalesce(rows_taken, 0) as rows_taken, coalesce(rows_changed, 0) as rows_changed,
             coalesce(rows_present, 0) as rows_present, coalesce(rows_rejected, 0) as rows_rejected
      from supply.import
      """;
  private static final String TICKET =
      """
      select id, unit_code, started_by, state, stored_path, profile_id, profile_text, corrects_import
      from supply.import where id = :id
      """;
  private static final String ADD =
      """
      insert into supply.import (unit_code, source, state, file_name, stored_path, profile_id,
        profile_title, profile_text, profile_sha256, bytes, corrects_import, started_by, received_at)
      values (:unit, :source, 'RECEIVED', :name, :path, :profile, :title, :text, :hash, :bytes,
        :corrects, :by, :at)
      returning id
      """;
  private static final String BEGIN =
      """
      update supply.import
      set state = 'RUNNING', started_at = :at, percent = 0, phase = '检查文件', problem = null
      where id = :id and state in ('RECEIVED', 'RUNNING', 'FAILED')
      """;
  private static final String PROGRESS =
      "update supply.import set percent = :percent, phase = :phase where id = :id and state = 'RUNNING'";
  private static final String CONTENT =
      "update supply.import set sha256 = :sha256 where id = :id and state = 'RUNNING'";
  private static final String RECOGNISED =
      "update supply.import set kind = :kind, header = :header where id = :id and state = 'RUNNING'";
  // A register that was changed since by another file is brought back by importing this one again.
  private static final String SAME =
      """
      select e.id from supply.import e
      join supply.import n on n.id = :id and n.sha256 = e.sha256
        and n.profile_sha256 = e.profile_sha256 and n.unit_code = e.unit_code and n.id <> e.id
      where e.state = 'FINISHED' and e.same_as_import is null
        and (e.kind = 'order_lines' or not exists (
          select from supply.import l
          where l.kind = e.kind and l.state = 'FINISHED' and l.rows_taken > 0
            and l.ended_at > e.ended_at))
      order by e.id desc limit 1
      """;
  private static final String REPEATED =
      """
      update supply.import n
      set state = 'FINISHED', ended_at = :at, percent = 100, phase = '', same_as_import = e.id,
          kind = e.kind, header = e.header
      from supply.import e where n.id = :id and e.id = :same and n.state = 'RUNNING'
      """;
  private static final String FINISH =
      """
      update supply.import
      set state = 'FINISHED', ended_at = :at, percent = 100, phase = '', rows_read = :read,
          rows_taken = :taken, rows_changed = :changed, rows_present = :present,
          rows_rejected = :rejected
      where id = :id and state = 'RUNNING'
      """;
  private static final String ADD_REASON =
      """
      insert into supply.import_reason (import_id, unit_code, reason, mainly, among)
      select id, unit_code, :reason, :mainly, :among from supply.import where id = :id
      """;
  private static final String END =
      """
      update supply.import set state = :state, ended_at = :at, phase = '', problem = :problem
      where id = :id and state in ('RECEIVED', 'RUNNING')
      """;
  // A command that has just received its file has not yet reached the lock.
  private static final String LEFT =
      """
      select i.id from supply.import i
      where i.state in ('RECEIVED', 'RUNNING') and i.received_at < :before
        and not (i.id::text = any(:queued))
      order by i.id
      """;
  private static final String CORRECTING =
      """
      select id from supply.import
      where corrects_import = :id and state in ('RECEIVED', 'RUNNING', 'FINISHED')
      """;
  private static final String ADD_CORRECTING =
      """
      insert into supply.import (unit_code, source, state, file_name, profile_id, profile_title,
        profile_text, profile_sha256, bytes, corrects_import, started_by, received_at)
      select unit_code, 'CORRECTION', 'RECEIVED', file_name, profile_id, profile_title,
        profile_text, profile_sha256, 0, id, :by, :at
      from supply.import where id = :id
      returning id
      """;
  private static final String AWAIT =
      """
      update supply.import
      set state = 'RECEIVED', problem = null, started_at = null, ended_at = null, percent = 0
      where id = :id and state = 'FAILED'
      """;
  private static final String REASONS =
      """
      select reason, mainly, among from supply.import_reason where import_id = :id
      order by mainly desc, among desc, reason
      """;

  private static final Duration NEW = Duration.ofSeconds(20);

  private final JdbcClient database;
  private final DataDirectory data;
  private final Clock clock;

  ImportStore(JdbcClient database, DataDirectory data, Clock clock) {
    this.database = database;
    this.data = data;
    this.clock = clock;
  }

  long add(NewImport incoming) {
    return database
        .sql(ADD)
        .param("unit", incoming.unitCode())
        .param("source", incoming.source().name())
        .param("name", incoming.fileName())
        .param("path", incoming.storedPath())
        .param("profile", incoming.profile().profile().id())
        .param("title", incoming.profile().profile().title())
        .param("text", incoming.profile().text())
        .param("hash", incoming.profile().profile().sha256())
        .param("bytes", incoming.bytes())
        .param("corrects", incoming.correctsImport())
        .param("by", incoming.startedBy())
        .param("at", Timestamp.from(incoming.receivedAt()))
        .query(Long.class)
        .single();
  }

  public Optional<ImportRecord> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query((row, n) -> map(row))
        .optional();
  }

  /** Newest first. */
  public List<ImportRecord> list(int limit, long offset) {
    return database
        .sql(COLUMNS + "order by id desc limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> map(row))
        .list();
  }

  public long count() {
    return database.sql("select count(*) from supply.import").query(Long.class).single();
  }

  ImportTicket getTicket(long id) {
    return database.sql(TICKET).param("id", id).query((row, n) -> ticket(row)).single();
  }

  boolean begin(long id) {
    return database.sql(BEGIN).param("id", id).param("at", now()).update() == 1;
  }

  void progress(long id, int percent, String phase) {
    database.sql(PROGRESS).param("id", id).param("percent", percent).param("phase", phase).update();
  }

  /** Notes the file's hash; the earlier import of the same content, if there is one. */
  Optional<Long> noteContent(long id, String sha256) {
    database.sql(CONTENT).param("id", id).param("sha256", sha256).update();
    return database.sql(SAME).param("id", id).query(Long.class).optional();
  }

  void noteKind(long id, RecordKind kind, List<String> header) {
    database
        .sql(RECOGNISED)
        .param("id", id)
        .param("kind", kind.id())
        .param("header", header.toArray(String[]::new))
        .update();
  }

  void repeat(long id, long same) {
    database.sql(REPEATED).param("id", id).param("same", same).param("at", now()).update();
  }

  /** To be called in the transaction that makes the rows visible. */
  void finish(long id, Account account, long changed) {
    int ended =
        database
            .sql(FINISH)
            .param("id", id)
            .param("at", now())
            .param("read", account.read())
            .param("taken", account.taken())
            .param("changed", changed)
            .param("present", account.present())
            .param("rejected", account.rejected())
            .update();
    if (ended != 1) {
      throw new IllegalStateException("import " + id + " is not running");
    }
    for (Account.ReasonCount reason : account.reasons()) {
      database
          .sql(ADD_REASON)
          .param("id", id)
          .param("reason", reason.code())
          .param("mainly", reason.mainly())
          .param("among", reason.among())
          .update();
    }
  }

  void refuse(long id, String problem) {
    end(id, ImportState.REFUSED, problem);
  }

  void fail(long id, String problem) {
    end(id, ImportState.FAILED, problem);
  }

  private void end(long id, ImportState state, String problem) {
    database
        .sql(END)
        .param("id", id)
        .param("state", state.name())
        .param("at", now())
        .param("problem", problem)
        .update();
  }

  /** Imports that were begun, or should have been, and that no job will take up. */
  List<Long> listLeft(Collection<String> queued) {
    return database
        .sql(LEFT)
        .param("before", Timestamp.from(clock.instant().minus(NEW)))
        .param("queued", queued.toArray(String[]::new))
        .query(Long.class)
        .list();
  }

  Optional<Long> findCorrecting(long id) {
    return database.sql(CORRECTING).param("id", id).query(Long.class).optional();
  }

  long addCorrecting(ImportRecord first, String by, Instant at) {
    return database
        .sql(ADD_CORRECTING)
        .param("id", first.id())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void await(long id) {
    database.sql(AWAIT).param("id", id).update();
  }

  /** By reason, the most frequent first. */
  public List<ReasonCount> listReasons(long id) {
    return database
        .sql(REASONS)
        .param("id", id)
        .query((row, n) ->
            new ReasonCount(
                RejectReason.find(row.getString(1)).orElseThrow(), row.getLong(2), row.getLong(3)))
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private ImportTicket ticket(ResultSet row) throws SQLException {
    String stored = row.getString("stored_path");
    return new ImportTicket(
        row.getLong("id"),
        new Scope(row.getString("started_by"), row.getString("unit_code")),
        ImportState.valueOf(row.getString("state")),
        stored == null ? null : data.root().resolve(stored),
        ProfileReading.read(row.getString("profile_id"), row.getString("profile_text")),
        whole(row, "corrects_import"));
  }

  private static ImportRecord map(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    Array header = row.getArray("header");
    return new ImportRecord(
        row.getLong("id"),
        row.getString("unit_code"),
        ImportSource.valueOf(row.getString("source")),
        ImportState.valueOf(row.getString("state")),
        row.getString("file_name"),
        row.getString("profile_title"),
        row.getString("sha256"),
        row.getLong("bytes"),
        kind == null ? null : RecordKind.of(kind),
        header == null ? List.of() : Arrays.asList((String[]) header.getArray()),
        whole(row, "same_as_import"),
        whole(row, "corrects_import"),
        row.getString("phase"),
        row.getInt("percent"),
        row.getString("started_by"),
        row.getTimestamp("received_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("problem"),
        new ImportRecord.Rows(
            row.getLong("rows_read"),
            row.getLong("rows_taken"),
            row.getLong("rows_changed"),
            row.getLong("rows_present"),
            row.getLong("rows_rejected")));
  }

  private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
