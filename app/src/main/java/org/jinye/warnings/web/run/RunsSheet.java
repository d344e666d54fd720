package org.jinye.warnings.web.run;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.warnings.internal.run.RunLine;
import org.jinye.warnings.internal.run.RunList;
import org.jinye.warnings.internal.run.Taken;
import org.jspecify.annotations.Nullable;

/** The list of evaluations as a workbook. */
final class RunsSheet {

  private final Spreadsheet<RunLine> sheet;

  /**
   * A workbook.
   *
   * @param names a unit's name by its code
   */
  RunsSheet(UnaryOperator<String> names) {
    Map<String, String> known = new HashMap<>();
    this.sheet =
        new Spreadsheet<>(
            "评估运行",
            List.of(
                column("编号", 8, RunLine::id),
                column("地市", 20, line -> known.computeIfAbsent(line.unitCode(), names)),
                column("起始日期", 12, RunLine::fromDate),
                column("结束日期", 12, RunLine::toDate),
                column("状态", 10, line -> line.state().title()),
                column("发起人", 16, RunLine::startedBy),
                column("发起时间", 18, RunLine::askedAt),
                column("开始时间", 18, RunLine::startedAt),
                column("结束时间", 18, RunLine::endedAt),
                column("用时（秒）", 10, RunLine::seconds),
                column("发现", 10, RunLine::found),
                column("新增预警", 10, RunLine::raised),
                column("说明", 60, RunLine::problem),
                column("来源", 8, line -> line.origin().title()),
                column("引擎", 20, line -> of(line, Taken::engine)),
                column("集群提交人", 16, line -> of(line, Taken::computedBy)),
                column("集群算完时间", 18, line -> of(line, Taken::computedAt)),
                column("结果目录", 40, line -> of(line, Taken::folder))));
  }

  private static <T> @Nullable T of(RunLine line, Function<Taken, T> part) {
    Taken taken = line.taken();
    return taken == null ? null : part.apply(taken);
  }

  void write(RunList runs, RunList.Filter filter, OutputStream out, ZoneId zone)
      throws IOException {
    List<RunLine> lines = new ArrayList<>();
    runs.read(filter, lines::add);
    sheet.write(out, lines.stream(), zone);
  }
}
