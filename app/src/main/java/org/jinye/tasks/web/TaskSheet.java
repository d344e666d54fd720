package org.jinye.tasks.web;

import static org.jinye.platform.table.Spreadsheet.column;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.tasks.Task;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list as a workbook: the same rows in the same order as on the page. */
@Component
class TaskSheet {

  private static final Spreadsheet<TaskLine> SHEET =
      new Spreadsheet<>(
          "待办",
          List.of(
              column("事项类别", 16, TaskLine::kind),
              column("事项", 40, line -> line.task().title()),
              column("状态", 10, line -> line.task().state().title()),
              column("来自", 14, line -> line.task().fromName()),
              column("办理人", 20, TaskLine::holder),
              column("事由", 40, line -> line.task().reason()),
              column("发起时间", 18, line -> line.task().openedAt()),
              column("到期", 18, TaskLine::due),
              column("时限", 20, TaskLine::standing),
              column("办结时间", 18, line -> line.task().endedAt()),
              column("结果", 30, line -> line.task().result())));

  private final TaskQuery query;
  private final TaskLines lines;
  private final Actors actors;
  private final Clock clock;

  TaskSheet(TaskQuery query, TaskLines lines, Actors actors, Clock clock) {
    this.query = query;
    this.lines = lines;
    this.actors = actors;
    this.clock = clock;
  }

  /** Within a transaction, so that the rows come in batches and not all at once. */
  @Transactional(readOnly = true)
  public void write(TaskFilter filter, SignedIn me, OutputStream out) throws IOException {
    Actor actor = actors.of(me);
    TaskLines.Writer writer = lines.writer(actor, query.listAsked(actor));
    try (Stream<Task> rows = query.stream(filter, actor)) {
      SHEET.write(out, rows.map(writer::line), clock.getZone());
    }
  }
}
