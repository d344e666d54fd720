package org.jinye.supply.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jinye.supply.ImportState;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.source.SourceFile;
import org.jinye.supply.internal.source.TextShape;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes how far an import is. A state only ever follows the one before it. */
@Component
class ImportCourse {

  private static final String BEGIN =
      """
      update supply.import
      set state = 'RUNNING', started_at = :at, percent = 0, phase = '检查文件', problem = null,
          attempts = attempts + 1
      where id = :id and state in ('RECEIVED', 'RUNNING', 'FAILED')
      """;
  private static final String PROGRESS =
      "update supply.import set percent = :percent, phase = :phase where id = :id and state = 'RUNNING'";
  private static final String CONTENT =
      "update supply.import set sha256 = :sha256, file_kind = :kind, charset = :charset where id = :id and state = 'RUNNING'";
  private static final String RECOGNISED =
      "update supply.import set kind = :kind, header = :header where id = :id and state = 'RUNNING'";
  // A register that was changed since by another file is brought back by importing this one again.
  private static final String SAME =
      """
      select e.id from supply.import e
      join supply.import n on n.id = :id and n.sha256 = e.sha256
        and n.profile_sha256 = e.profile_sha256 and n.unit_code = e.unit_code and n.id <> e.id
      where e.state = 'FINISHED' and e.same_as_import is null
        and (e.kind in ('order_lines', 'deliveries', 'payments', 'attributes') or not exists (
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
  private static final String END =
      """
      update supply.import set state = :state, ended_at = :at, phase = '', problem = :problem
      where id = :id and state in ('RECEIVED', 'RUNNING')
      """;

  private final JdbcClient database;
  private final ImportTasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ImportCourse(
      JdbcClient database, ImportTasks tasks, TransactionTemplate transaction, Clock clock) {
    this.tasks = tasks;
    this.transaction = transaction;
    this.database = database;
    this.clock = clock;
  }

  boolean begin(long id) {
    return database.sql(BEGIN).param("id", id).param("at", now()).update() == 1;
  }

  void progress(long id, int percent, String phase) {
    database.sql(PROGRESS).param("id", id).param("percent", percent).param("phase", phase).update();
  }

  /** Notes what the file is; the earlier import of the same content, if there is one. */
  Optional<Long> noteContent(long id, SourceFile file) {
    TextShape shape = file.shape();
    database
        .sql(CONTENT)
        .param("id", id)
        .param("sha256", file.sha256())
        .param("kind", file.kind().name())
        .param("charset", shape == null ? null : shape.charset())
        .update();
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
    transaction.executeWithoutResult(status -> {
      database.sql(REPEATED).param("id", id).param("same", same).param("at", now()).update();
      tasks.finished(id, 0);
    });
  }

  void refuse(long id, String problem) {
    end(id, ImportState.REFUSED, problem);
  }

  void fail(long id, String problem) {
    end(id, ImportState.FAILED, problem);
  }

  private void end(long id, ImportState state, String problem) {
    transaction.executeWithoutResult(status -> {
      int ended =
          database
              .sql(END)
              .param("id", id)
              .param("state", state.name())
              .param("at", now())
              .param("problem", problem)
              .update();
      if (ended == 1) {
        tasks.failed(id, problem);
      }
    });
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
