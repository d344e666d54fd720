package org.jinye.platform.trail;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail as a workbook: the same rows in the same order as on the page. */
@Component
class TrailSheet {

  private static final Spreadsheet<TrailChange> SHEET =
      new Spreadsheet<>(
          "痕迹",
          List.of(
              column("编号", 12, TrailChange::id),
              column("时间", 18, TrailChange::at),
              column("何人", 16, TrailChange::actor),
              column("来自地址", 18, TrailChange::address),
              column("数据", 16, TrailChange::table),
              column("记录", 24, TrailChange::key),
              column("动作", 8, TrailChange::operation),
              column("改动", 80, TrailChange::summary),
              column("原因", 40, TrailChange::why),
              column("请求编号", 18, TrailChange::request)));

  private final TrailQuery query;
  private final Clock clock;

  TrailSheet(TrailQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(TrailFilter filter, OutputStream out) throws IOException {
    try (Stream<TrailChange> rows = query.stream(filter)) {
      SHEET.write(out, rows, clock.getZone());
    }
  }
}
