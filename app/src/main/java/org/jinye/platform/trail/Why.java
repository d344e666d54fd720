package org.jinye.platform.trail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says why something is changed: the trail keeps it with every change of the transaction. */
@Component
public class Why {

  private static final String SAY = "select set_config('jinye.why', :reason, true)";

  private final JdbcClient database;

  Why(JdbcClient database) {
    this.database = database;
  }

  /**
   * From now to the end of the transaction; said again, the newer reason counts for what follows.
   *
   * @throws IllegalStateException outside a transaction, where it would reach nothing
   */
  public void say(String reason) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a reason is said within the transaction that it is for");
    }
    database.sql(SAY).param("reason", reason.strip()).query().singleRow();
  }
}
