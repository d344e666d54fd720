package org.jinye.supply.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that wait: new ones, those of corrected rows, those to try again, those left behind. */
@Component
class ImportQueue {

  private static final String ADD =
      """
      insert into supply.import (unit_code, source, state, file_name, stored_path, profile_id,
        profile_title, profile_text, profile_sha256, bytes, corrects_import, started_by, received_at)
      values (:unit, :source, 'RECEIVED', :name, :path, :profile, :title, :text, :hash, :bytes,
        :corrects, :by, :at)
      returning id
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
  private static final String CORRECTING =
      """
      select id from supply.import
      where corrects_import = :id and state in ('RECEIVED', 'RUNNING', 'FINISHED')
      """;
  private static final String AWAIT =
      """
      update supply.import
      set state = 'RECEIVED', problem = null, started_at = null, ended_at = null, percent = 0,
          attempts = 0
      where id = :id and state = 'FAILED'
      """;
  // A command that has just received its file has not yet reached the lock.
  private static final String LEFT =
      """
      select i.id from supply.import i
      where i.state in ('RECEIVED', 'RUNNING') and i.received_at < :before
        and not (i.id::text = any(:queued))
      order by i.id
      """;

  private static final String OPEN_UP_TO =
      """
      select id from supply.import
      where id = :id or (id < :id and state in ('RECEIVED', 'RUNNING'))
      order by id
      """;

  private static final Duration NEW = Duration.ofSeconds(20);

  private final JdbcClient database;
  private final Clock clock;

  ImportQueue(JdbcClient database, Clock clock) {
    this.database = database;
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

  Optional<Long> findCorrecting(long id) {
    return database.sql(CORRECTING).param("id", id).query(Long.class).optional();
  }

  long addCorrecting(long importId, String by) {
    return database
        .sql(ADD_CORRECTING)
        .param("id", importId)
        .param("by", by)
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  void await(long id) {
    database.sql(AWAIT).param("id", id).update();
  }

  /** The import, after those received before it that have not ended. */
  List<Long> listOpenUpTo(long id) {
    return database.sql(OPEN_UP_TO).param("id", id).query(Long.class).list();
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
}
