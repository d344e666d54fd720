package org.jinye.supply.internal.run;

import java.io.IOException;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.intake.Progress;
import org.jinye.supply.internal.intake.RowIntake;
import org.jinye.supply.internal.intake.RowLists;
import org.jinye.supply.internal.intake.WeekIntake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports what lies in the lake by week: the new week files count, all at once, when the manifest
 * turns to them.
 */
@Component
class WeekImport {

  private final Manifest manifest;
  private final Activities activities;
  private final ImportAccounts accounts;
  private final TransactionTemplate transaction;

  WeekImport(
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
    RecordKind kind = rows.binding().kind();
    WeekIntake.Result result =
        new WeekIntake(rows, manifest.folder(kind), progress).take(manifest.live(kind), lists);
    long id = rows.terms().importId();
    transaction.executeWithoutResult(status -> {
      manifest.turnTo(kind, result.weeks(), id);
      activities.noteRetailers(result.retailers());
      activities.noteItems(result.items());
      accounts.finish(id, result.account(), 0);
    });
  }
}
