package org.jinye.warnings.internal.backtest;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.jinye.platform.access.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for back-tests, and stopping them. */
@Component
public class Backtests {

  private final BacktestStore store;
  private final CarryingOutBacktest carrying;
  private final ObjectProvider<Scheduler> scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Backtests(
      BacktestStore store,
      CarryingOutBacktest carrying,
      ObjectProvider<Scheduler> scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.carrying = carrying;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Writes it down and leaves it to the next node that has time; the request must be checked. */
  public long ask(BacktestRequest request) {
    String by = Scope.required().actor();
    // the row and its job are made together, so neither waits without the other
    Long id =
        transaction.execute(status -> {
          long added = store.add(request, by);
          scheduler
              .getObject()
              .schedule(
                  BacktestJob.TASK.instance(Long.toString(added)).scheduledTo(clock.instant()));
          return added;
        });
    return id;
  }

  /** The same, carried out at once in this thread. */
  public long testNow(BacktestRequest request) {
    long id = store.add(request, Scope.required().actor());
    carrying.carryOut(id, () -> false);
    return id;
  }

  /** False when it has ended already. */
  public boolean cancel(long id) {
    return store.askCancel(id);
  }
}
