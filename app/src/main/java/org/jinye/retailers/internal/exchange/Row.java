package org.jinye.retailers.internal.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.exchange.Comparison;
import org.jinye.platform.exchange.RowChange;
import org.jinye.platform.workbook.SheetLine;
import org.jinye.platform.workbook.SheetProblem;

/** One row under comparison: what is wrong in it, and what it changes. */
final class Row {

  private static final String STAR = "*";

  private final FileSheet sheet;
  private final SheetLine line;
  private final String what;
  private final Map<String, SheetProblem> problems = new LinkedHashMap<>();
  private final List<RowChange> changes = new ArrayList<>();

  Row(FileSheet sheet, SheetLine line, String what) {
    this.sheet = sheet;
    this.line = line;
    this.what = what;
  }

  String get(String column) {
    return line.get(column);
  }

  SheetLine line() {
    return line;
  }

  boolean isMasked(String column) {
    return get(column).contains(STAR);
  }

  void problem(String column, String message) {
    problems.putIfAbsent(
        column, new SheetProblem(sheet.title(), line.row(), column, get(column), message));
  }

  /** Errors of a form by field, under the columns that the fields have here. */
  void problems(Map<String, String> errors, Map<String, String> columns) {
    errors.forEach((field, message) -> problem(columns.getOrDefault(field, ""), message));
  }

  /** What was wrong before is no fault of the row that leaves it so. */
  void forgive(String column) {
    problems.remove(column);
  }

  /** Compares a column's value with the stored one. */
  void compare(String column, String before, String after) {
    note(column, before, after);
    if (before.equals(after)) {
      forgive(column);
    }
  }

  /** The same where an unchanged value may still be wrong beside another. */
  void note(String column, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new RowChange(sheet.title(), line.row(), what, column, before, after));
    }
  }

  boolean isGood() {
    return problems.isEmpty();
  }

  boolean changesAnything() {
    return !changes.isEmpty();
  }

  /** A row of a new record. */
  boolean addTo(Comparison result) {
    if (isGood()) {
      result.add(sheet.title(), line.row(), what);
    } else {
      result.reject(sheet.title(), List.copyOf(problems.values()));
    }
    return isGood();
  }

  /**
   * A row of a record that stands.
   *
   * @return whether it is to be written
   */
  boolean changeIn(Comparison result) {
    if (isGood()) {
      result.change(sheet.title(), changes);
    } else {
      result.reject(sheet.title(), List.copyOf(problems.values()));
    }
    return isGood() && changesAnything();
  }
}
