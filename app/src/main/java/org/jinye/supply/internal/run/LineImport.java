package org.jinye.supply.internal.run;

import java.io.IOException;
import org.jinye.supply.internal.intake.OrderLineIntake;
import org.jinye.supply.internal.intake.Progress;
import org.jinye.supply.internal.intake.RowIntake;
import org.jinye.supply.internal.intake.RowLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports order lines: the new week files count, all at once, when the manifest turns to them. */
@Component
class LineImport {

  private final Manifest manifest;
  private final Activities activities;
  private final ImportAccounts accounts;
  private final TransactionTemplate transaction;

  LineImport(
      Manifest manifest,
      Activities activities,
      ImportAccounts accounts,
      TransactionTemplate transaction) {
    this.manifest = manifest;
    this.activities = activities;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  void take(RowIntake rows, RowLists lists, Progress progress) throws IOException {
    OrderLineIntake.Result result =
        new OrderLineIntake(rows, manifest.folder(), progress).take(manifest.live(), lists);
    long id = rows.terms().importId();
    transaction.executeWithoutResult(status -> {
      manifest.turnTo(result.weeks(), id);
      activities.noteRetailers(result.retailers());
      activities.noteItems(result.items());
      accounts.finish(id, result.account(), 0);
    });
  }
}
