package org.jinye.cases.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.fine.FineAccount;
import org.springframework.stereotype.Component;

/** How fines stand, by papers and receipts (Administrative Penalty Law art. 66, 67, 72). */
@Component
public class CaseFines {

  private final LegalWorkDays workDays;
  private final CaseStore store;
  private final CaseFiles files;
  private final Clock clock;

  CaseFines(LegalWorkDays workDays, CaseStore store, CaseFiles files, Clock clock) {
    this.workDays = workDays;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  public FineAccount of(CaseFile file) {
    return FineAccount.of(file, LocalDate.now(clock), workDays, List.of());
  }

  void settle(long id, CaseFile file) {
    store.setFine(id, of(file));
  }

  /** With another calendar the last day of a payment may be another one. */
  void settleOpen() {
    files.list(store.withOpenFines()).forEach(whole -> settle(whole.row().id(), whole.file()));
  }
}
