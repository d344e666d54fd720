package org.jinye.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes the rows of one table, first its header. What is kept is bounded: rows, the length of a
 * value and all values together.
 */
final class TableReading {

  static final int MOST_ROWS = 100_000;
  static final int LONGEST = 1_000;
  private static final long MOST_CHARACTERS = 40_000_000;

  // characters that nobody typed and no page shows; lines within a cell stay
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\r\\t]]");

  private final SheetForm form;
  private final SentTables tables;
  private final Map<Integer, String> header = new HashMap<>();
  private final List<SheetLine> lines = new ArrayList<>();
  private long characters;
  private boolean headed;

  TableReading(SheetForm form, SentTables tables) {
    this.form = form;
    this.tables = tables;
  }

  /**
   * Takes a row, by column from 0.
   *
   * @return false when no more rows are wanted
   */
  boolean take(int row, Map<Integer, String> cells) {
    if (!headed) {
      headed = true;
      return takeHeader(row, cells);
    }
    Map<String, String> values = new HashMap<>();
    cells.forEach((column, text) -> {
      String title = header.get(column);
      String value = UNSEEN.matcher(text).replaceAll("").strip();
      if (title != null && !value.isEmpty()) {
        values.put(title, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
      }
    });
    if (values.isEmpty()) {
      return true;
    }
    characters += values.values().stream().mapToInt(String::length).sum();
    if (lines.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
      problem(0, "", "内容太多，一张表最多 %d 行，请拆成几个文件。".formatted(MOST_ROWS));
      lines.clear();
      return false;
    }
    lines.add(new SheetLine(row, values));
    return true;
  }

  void finish() {
    tables.put(form.title(), lines);
  }

  private boolean takeHeader(int row, Map<Integer, String> cells) {
    cells.forEach((column, text) -> {
      String title = form.column(text.strip());
      if (header.containsValue(title)) {
        problem(row, title, "这一列出现了两次。");
      } else if (form.knows(title)) {
        header.put(column, title);
      } else if (!title.isEmpty()) {
        String shown = title.length() > 20 ? title.substring(0, 20) + "…" : title;
        problem(row, shown, "不认识这一列，请用下载的表头。");
      }
    });
    boolean whole = true;
    for (String column : form.needed()) {
      if (!header.containsValue(column)) {
        problem(row, column, "缺少这一列。");
        whole = false;
      }
    }
    return whole;
  }

  private void problem(int row, String column, String message) {
    tables.problem(new SheetProblem(form.title(), row, column, "", message));
  }
}
