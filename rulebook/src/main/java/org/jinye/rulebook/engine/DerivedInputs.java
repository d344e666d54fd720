package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.rulebook.RuleSql;
import org.jspecify.annotations.Nullable;

/**
 * The order lines that are open and the inputs derived from them; what the next rule needs in the
 * same form is kept.
 *
 * <p>Tables, not views: a rule reads them several times.
 */
final class DerivedInputs {
  private final Session session;
  private final @Nullable Path merged;
  private final Map<String, String> made = new HashMap<>();
  private List<Path> open = List.of();
  private boolean isOpen;

  /**
   * @param merged see {@link Inputs}
   */
  DerivedInputs(Session session, @Nullable Path merged) {
    this.session = session;
    this.merged = merged;
  }

  /** Makes {@code order_lines} show exactly the given files. */
  void openOrderLines(List<Path> files) {
    if (isOpen && open.equals(files)) {
      return;
    }
    session.execute(
        "打开订单数据",
        "create or replace temp view order_lines as "
            + InputTable.ORDER_LINES.select(files, merged));
    open = files;
    isOpen = true;
    made.clear();
  }

  /** Makes one derived input of the open order lines and the dimensions. */
  void make(RuleSql.View view, Map<String, String> literals) {
    String select = NamedParameters.replace(view.select(), literals);
    if (!select.equals(made.put(view.name(), select))) {
      session.execute(
          "派生数据 " + view.name(), "create or replace temp table " + view.name() + " as " + select);
    }
  }
}
