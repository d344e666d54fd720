package org.jinye.supply.internal.run;

import java.sql.Timestamp;
import java.time.Clock;
import org.jinye.supply.internal.intake.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what became of the rows of an import, which ends it, and what is left to people. */
@Component
class ImportAccounts {

  private static final String FINISH =
      """
      update supply.import
      set state = 'FINISHED', ended_at = :at, percent = 100, phase = '', rows_read = :read,
          rows_taken = :taken, rows_changed = :changed, rows_present = :present,
          rows_rejected = :rejected
      where id = :id and state = 'RUNNING'
      """;
  private static final String NARROW =
      """
      update supply.import set unit_code = :unit
      where id = :id and starts_with(:unit, unit_code)
      """;
  private static final String ADD_REASON =
      """
      insert into supply.import_reason (import_id, unit_code, reason, mainly, among)
      select id, unit_code, :reason, :mainly, :among from supply.import where id = :id
      """;

  private final JdbcClient database;
  private final ImportTasks tasks;
  private final Clock clock;

  ImportAccounts(JdbcClient database, ImportTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.database = database;
    this.clock = clock;
  }

  /**
   * An import that was allowed to bring in anything belongs to the unit whose data it brought:
   * otherwise that unit would not see where its data came from.
   */
  void narrow(long id, String unitCode) {
    database.sql(NARROW).param("id", id).param("unit", unitCode).update();
  }

  /** To be called in the transaction that makes the rows visible. */
  void finish(long id, Account account, long changed) {
    int ended =
        database
            .sql(FINISH)
            .param("id", id)
            .param("at", Timestamp.from(clock.instant()))
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
    tasks.finished(id, account.rejected());
  }
}
