package org.jinye.platform.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.workbook.SheetProblem;

/** What a table would do to the records: every row has one effect, and they add up to the rows. */
public final class Comparison {

  private final Map<String, Map<RowEffect, Integer>> effects = new LinkedHashMap<>();
  private final List<RowChange> changes = new ArrayList<>();
  private final List<SheetProblem> problems = new ArrayList<>();
  private final List<SheetProblem> notes = new ArrayList<>();
  private boolean readable = true;

  /** Problems of the file itself: then nothing of it can be taken over. */
  public void unreadable(List<SheetProblem> unread) {
    problems.addAll(unread);
    readable &= unread.isEmpty();
  }

  /** A row that cannot be taken over, with everything that is wrong in it. */
  public void reject(String sheet, List<SheetProblem> wrong) {
    problems.addAll(wrong);
    tally(sheet, RowEffect.REJECTED);
  }

  /** A row that makes a new record. */
  public void add(String sheet, int row, String what) {
    changes.add(new RowChange(sheet, row, what, "", "", ""));
    tally(sheet, RowEffect.ADDED);
  }

  /** A row whose record stands, with what it changes; without any it is unchanged. */
  public void change(String sheet, List<RowChange> changed) {
    changes.addAll(changed);
    tally(sheet, changed.isEmpty() ? RowEffect.UNCHANGED : RowEffect.CHANGED);
  }

  /** Something that whoever sent the file should know, and that stops nothing. */
  public void note(SheetProblem note) {
    notes.add(note);
  }

  private void tally(String sheet, RowEffect effect) {
    effects
        .computeIfAbsent(sheet, one -> new EnumMap<>(RowEffect.class))
        .merge(effect, 1, Integer::sum);
  }

  public int count(String sheet, RowEffect... of) {
    Map<RowEffect, Integer> counts = effects.getOrDefault(sheet, Map.of());
    int sum = 0;
    for (RowEffect effect : of) {
      sum += counts.getOrDefault(effect, 0);
    }
    return sum;
  }

  /** Sheets that had rows. */
  public List<String> sheets() {
    return List.copyOf(effects.keySet());
  }

  /** Rows that add or change a record. */
  public int rowsToTake() {
    return sheets().stream()
        .mapToInt(sheet -> count(sheet, RowEffect.ADDED, RowEffect.CHANGED))
        .sum();
  }

  public int rowsRejected() {
    return sheets().stream().mapToInt(sheet -> count(sheet, RowEffect.REJECTED)).sum();
  }

  public boolean isAcceptable() {
    return readable && rowsToTake() > 0;
  }

  public List<RowChange> changes() {
    return List.copyOf(changes);
  }

  public List<SheetProblem> problems() {
    return List.copyOf(problems);
  }

  public List<SheetProblem> notes() {
    return List.copyOf(notes);
  }
}
