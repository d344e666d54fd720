package org.jinye.cases.internal;

import static java.util.stream.Collectors.groupingBy;

import org.jinye.platform.access.Scope;
import org.jinye.worktime.LimitClock;
import org.jinye.worktime.LimitClocks;
import org.jinye.worktime.Reckoning;
import org.jinye.worktime.WorkCalendarChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the day by which a case waits for the bureau with the calendar. */
@Component
class DueDaysOfCases {

  private final LimitClocks clocks;
  private final CaseStore store;
  private final CaseFines fines;
  private final TransactionTemplate apart;

  DueDaysOfCases(
      LimitClocks clocks,
      CaseStore store,
      CaseFines fines,
      PlatformTransactionManager transactions) {
    this.clocks = clocks;
    this.store = store;
    this.fines = fines;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** After the calendar came into force, for all units: whoever accepted it may see only some. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
  void move(WorkCalendarChanged ignored) {
    Scope.system("案件时限随日历").run(() -> apart.executeWithoutResult(_ -> moveAll()));
  }

  private void moveAll() {
    Reckoning reckoning = clocks.reckoning();
    clocks.listOpen("").stream()
        .map(LimitClocks.Standing::clock)
        .filter(one -> one.owner().kind().equals(CaseClocks.OWNER))
        .collect(groupingBy(LimitClock::owner))
        .forEach((owner, own) ->
            store.setDue(
                Long.parseLong(owner.id()), CaseClocks.first(reckoning, own).orElse(null)));
    fines.settleOpen();
  }
}
