package org.jinye.rulebook.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jinye.rulebook.RuleSql;

/**
 * The order lines that are open and the inputs derived from them; what the next rule needs in the
 * same form is kept.
 *
 * <p>Tables where a rule reads them several times, views where they are as large as the lines.
 */
final class DerivedInputs {
  private static final String ORDER_LINES = InputTable.ORDER_LINES.viewName();
  private static final Pattern WORD = Pattern.compile("\\W+");

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
    made.put(ORDER_LINES, weekFiles.toString());
  }

  /** Makes one derived input of the open order lines and the dimensions, unless it is there. */
  void make(RuleSql.View view) {
    String origin = origin(view);
    if (!origin.equals(made.put(view.name(), origin))) {
      session.execute(
          "派生数据 " + view.name(),
          "create or replace temp %s %s as %s"
              .formatted(view.isStreamed() ? "view" : "table", view.name(), view.select()));
    }
  }

  /** What it is made of, down to the order lines: its own text and those of what it reads. */
  private String origin(RuleSql.View view) {
    StringBuilder origin = new StringBuilder(view.select());
    for (String word : new TreeSet<>(WORD.splitAsStream(view.select()).toList())) {
      if (!word.equals(view.name()) && made.containsKey(word)) {
        origin.append('\n').append(made.get(word));
      }
    }
    return origin.toString();
  }
}
