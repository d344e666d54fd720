package org.jinye.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a workbook or a CSV file that somebody sent, and what could not be read of it. */
public final class SentTables {

  private final Map<String, List<SheetLine>> lines = new HashMap<>();
  private final List<SheetProblem> problems = new ArrayList<>();

  void put(String sheet, List<SheetLine> read) {
    lines.put(sheet, List.copyOf(read));
  }

  void problem(SheetProblem problem) {
    problems.add(problem);
  }

  boolean hasNone() {
    return lines.isEmpty() && problems.isEmpty();
  }

  /** The rows of the sheet that have any value; none when the sheet is missing. */
  public List<SheetLine> lines(String sheet) {
    return lines.getOrDefault(sheet, List.of());
  }

  public List<SheetProblem> problems() {
    return List.copyOf(problems);
  }
}
