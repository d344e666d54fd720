package org.jinye.tasks.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.recurring.RecurringStore;
import org.jinye.tasks.internal.recurring.RecurringWork;
import org.springframework.stereotype.Component;

/** The recurring work as a workbook: the same rows in the same order as on the page. */
@Component
class RecurringSheet {

  private final RecurringStore store;
  private final Spreadsheet<RecurringWork> sheet;
  private final Clock clock;

  RecurringSheet(RecurringStore store, BeyondSight names, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.sheet =
        new Spreadsheet<>(
            "例行工作",
            List.of(
                column("名称", 24, RecurringWork::title),
                column("要求", 40, RecurringWork::words),
                column("单位", 24, work -> names.unitName(work.unitCode())),
                column("何时出现", 20, RecurringWork::rule),
                column("办理单位", 16, work -> RecurringPage.tier(work.tier())),
                column("岗位", 14, work -> work.role().title()),
                column("时限（工作日）", 14, RecurringWork::days),
                column("从何时起", 12, RecurringWork::since),
                column("状态", 10, RecurringWork::state),
                column("定义人", 16, RecurringWork::madeBy)));
  }

  void write(OutputStream out) throws IOException {
    sheet.write(out, store.list().stream(), clock.getZone());
  }
}
