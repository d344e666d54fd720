package org.jinye.warnings.web.run;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.internal.run.RunDetails;
import org.jinye.warnings.internal.run.RunDetails.OutcomeLine;
import org.jinye.warnings.internal.run.RunSubjects;
import org.jinye.warnings.internal.run.RunSubjects.Subject;
import org.jinye.warnings.web.run.OutcomesPage.Row;
import org.springframework.stereotype.Component;

/** The list of judged subjects as a workbook. */
@Component
class SubjectSheet {

  private static final int MOST = 200_000;
  private static final int BATCH = 1_000;
  private static final Spreadsheet<Row> SHEET =
      new Spreadsheet<>(
          "评判对象",
          List.of(
              column("周", 26, Row::week),
              column("规则", 24, Row::rule),
              column("结果", 10, Row::outcome),
              column("原因", 30, Row::reason),
              column("县局", 18, Row::county),
              column("许可证号", 16, Row::retailerId),
              column("对象", 24, Row::subject),
              column("日期", 12, Row::day),
              column("订单号", 20, Row::orderNumber),
              column("品规", 24, Row::item),
              column("评判数字", 60, Row::figures)));

  private final RunDetails details;
  private final RunSubjects subjects;
  private final SubjectRows rows;

  SubjectSheet(RunDetails details, RunSubjects subjects, SubjectRows rows) {
    this.details = details;
    this.subjects = subjects;
    this.rows = rows;
  }

  /** Opens where the workbook goes, once it is clear that there will be one. */
  interface Target {
    OutputStream open() throws IOException;
  }

  /**
   * Writes the list.
   *
   * @throws Refused when it is longer than a workbook is good for
   */
  void write(OutcomeFilter filter, Target target, ZoneId zone) throws IOException {
    List<OutcomeLine> lines = details.listOutcomes(filter.runId());
    long total = lines.stream().filter(filter::holds).mapToLong(OutcomeLine::subjects).sum();
    if (total > MOST) {
      throw Refused.because("这份清单有 %,d 行，一次最多导出 %,d 行，请先按规则、原因、县局或周缩小范围。".formatted(total, MOST));
    }
    subjects.expect(filter.runId(), OutcomesPages.rules(lines, filter));
    List<Subject> all = new ArrayList<>();
    subjects.each(filter.asked(), all::add);
    SHEET.write(target.open(), named(filter.runId(), all), zone);
  }

  private Stream<Row> named(long runId, List<Subject> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
        .boxed()
        .flatMap(from ->
            rows.rows(runId, all.subList(from, Math.min(from + BATCH, all.size()))).stream());
  }
}
