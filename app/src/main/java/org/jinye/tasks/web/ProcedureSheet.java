package org.jinye.tasks.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.tasks.ProcedureStep;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.procedure.ProcedureBook;
import org.jinye.tasks.internal.procedure.Version;
import org.springframework.stereotype.Component;

/** The procedures as a workbook: one row for each step of each version on the page. */
@Component
class ProcedureSheet {

  private final ProcedureBook book;
  private final Spreadsheet<Line> sheet;
  private final Clock clock;

  private record Line(Version version, ProcedureStep step) {}

  ProcedureSheet(ProcedureBook book, BeyondSight names, Clock clock) {
    this.book = book;
    this.clock = clock;
    this.sheet =
        new Spreadsheet<>(
            "流程",
            List.of(
                column("流程", 20, line -> line.version().procedure().title()),
                column("单位", 24, line -> names.unitName(line.version().unitCode())),
                column("版本", 8, line -> line.version().number()),
                column("生效", 12, line -> line.version().validFrom()),
                column("截止", 12, line -> line.version().validTo()),
                column("步骤", 16, line -> line.step().title()),
                column("谁办理", 18, line -> line.step().who()),
                column("时限", 16, line -> limit(line.step())),
                column("结果", 40, line -> outcomes(line.version(), line.step())),
                column("保存人", 16, line -> line.version().addedBy())));
  }

  void write(OutputStream out) throws IOException {
    Stream<Line> lines =
        book.listInSight().stream()
            .flatMap(version ->
                version.procedure().steps().stream().map(step -> new Line(version, step)));
    sheet.write(out, lines, clock.getZone());
  }

  private static String limit(ProcedureStep step) {
    return step.limit() == null ? "不限时" : step.limit().words();
  }

  private static String outcomes(Version version, ProcedureStep step) {
    ProcedurePicture picture = ProcedurePicture.of(version.procedure(), null);
    return String.join("；", step.outcomes().stream().map(picture::words).toList());
  }
}
