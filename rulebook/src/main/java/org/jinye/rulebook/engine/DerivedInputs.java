package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.List;
import org.jinye.rulebook.RuleSql;

/**
 * The order lines that are open and the inputs derived from them; what the next rule needs in the
 * same form is kept.
 *
 * <p>Tables where a rule reads them several times, views where they are as large as the lines.
 */
final class DerivedInputs {
  private static final String ORDER_LINES = InputTable.ORDER_LINES.viewName();

  private final Session session;
  private final InputFiles files;
  private final Origins origins = new Origins();

  DerivedInputs(Session session, InputFiles files) {
    this.session = session;
    this.files = files;
  }

  /** Makes {@code order_lines} show exactly the given files, which must have been checked. */
  void openOrderLines(List<Path> weekFiles) {
    if (origins.changes(ORDER_LINES, weekFiles.toString())) {
      session.execute(
          "打开订单数据",
          "create or replace temp view order_lines as "
              + files.select(InputTable.ORDER_LINES, weekFiles));
    }
  }

  /** Makes one derived input of the open order lines and the dimensions, unless it is there. */
  void make(RuleSql.View view) {
    if (origins.changes(view)) {
      session.execute(
          "派生数据 " + view.name(),
          "create or replace temp %s %s as %s"
              .formatted(view.isStreamed() ? "view" : "table", view.name(), view.select()));
    }
  }
}
