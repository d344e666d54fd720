package org.jinye.organization.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Chart;

/** What a workbook would change, and what stands against it. Filled by the comparing classes. */
public final class Comparison {

  private final List<ChartProblem> problems = new ArrayList<>();
  private final List<ChartChange> changes = new ArrayList<>();
  final Lines<Chart.UnitLine> units = new Lines<>();
  final Lines<Chart.PostLine> posts = new Lines<>();
  final Lines<Chart.PersonLine> people = new Lines<>();
  final Lines<Chart.HoldingLine> holdings = new Lines<>();

  /** Lines to be written. */
  record Lines<L>(List<L> added, List<L> changed) {

    Lines() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  void problem(ChartSheet sheet, int row, String column, String message) {
    problems.add(new ChartProblem(sheet.title(), row, column, message));
  }

  void problems(List<ChartProblem> more) {
    problems.addAll(more);
  }

  /** Errors of a form by field, under the columns that the fields have here. */
  void problems(
      ChartSheet sheet, int row, Map<String, String> errors, Map<String, String> columns) {
    errors.forEach(
        (field, message) -> problem(sheet, row, columns.getOrDefault(field, field), message));
  }

  void change(ChartChange.Kind kind, ChartSheet sheet, int row, String what, String words) {
    changes.add(new ChartChange(kind, sheet.title(), row, what, words));
  }

  public List<ChartProblem> problems() {
    return List.copyOf(problems);
  }

  public List<ChartChange> changes() {
    return List.copyOf(changes);
  }

  public long count(String sheet, ChartChange.Kind kind) {
    return changes.stream().filter(c -> c.sheet().equals(sheet) && c.kind() == kind).count();
  }

  public boolean isAcceptable() {
    return problems.isEmpty() && !changes.isEmpty();
  }
}
