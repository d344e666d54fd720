package org.jinye.platform.exchange;

import static org.jinye.platform.table.Spreadsheet.column;

import java.util.List;
import org.jinye.platform.table.Spreadsheet;
import org.jinye.platform.workbook.SheetProblem;

/**
 * What a file would do.
 *
 * @param base address of the page where it was sent
 */
public record DryRun(String title, String base, SentFile file, Comparison comparison) {

  /** Everything that is wrong, row by row. */
  public static final Spreadsheet<SheetProblem> PROBLEMS =
      new Spreadsheet<>(
          "问题",
          List.of(
              column("表", 12, SheetProblem::sheet),
              column("行", 8, SheetProblem::row),
              column("列", 16, SheetProblem::column),
              column("内容", 24, SheetProblem::value),
              column("问题", 70, SheetProblem::message)));

  private static final int SHOWN = 300;

  public String url() {
    return base + "/files/" + file.id();
  }

  public List<SheetProblem> problems() {
    return comparison.problems().stream().limit(SHOWN).toList();
  }

  public int moreProblems() {
    return Math.max(0, comparison.problems().size() - SHOWN);
  }

  public List<SheetProblem> notes() {
    return comparison.notes().stream().limit(SHOWN).toList();
  }

  public List<RowChange> changes() {
    return comparison.changes().stream().limit(SHOWN).toList();
  }

  public int moreChanges() {
    return Math.max(0, comparison.changes().size() - SHOWN);
  }

  /** What the button says. */
  public String confirmation() {
    int rejected = comparison.rowsRejected();
    return "确认导入 %,d 行".formatted(comparison.rowsToTake())
        + (rejected == 0 ? "" : "（有问题的 %,d 行不导入）".formatted(rejected));
  }
}
