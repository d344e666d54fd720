package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.RuleSql;

/**
 * The order lines that are open and the inputs derived from them; what the next rule needs in the
 * same form is kept.
 *
 * <p>Tables, not views: a rule reads them several times.
 */
final class DerivedInputs {
  private final Session session;
  private final InputFiles files;
  private final Map<String, String> made = new HashMap<>();
  private List<Path> open = List.of();
  private boolean isOpen;

  DerivedInputs(Session session, InputFiles files) {
    this.session = session;
    this.files = files;
  }

  /** Makes {@code order_lines} show exactly the given files, which must have been checked. */
  void openOrderLines(List<Path> weekFiles) {
    if (isOpen && open.equals(weekFiles)) {
      return;
    }
    session.execute(
        "打开订单数据",
        "create or replace temp view order_lines as "
            + files.select(InputTable.ORDER_LINES, weekFiles));
    open = weekFiles;
    isOpen = true;
    made.clear();
  }

  /** Makes one derived input of the open order lines and the dimensions. */
  void make(RuleSql.View view) {
    if (!view.select().equals(made.put(view.name(), view.select()))) {
      session.execute(
          "派生数据 " + view.name(),
          "create or replace temp table " + view.name() + " as " + view.select());
    }
  }
}
