package org.jinye.casebook.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why and until when a public decision must go.
 *
 * @param on the day on which the decision fell
 * @param words the reason, which is made public with the withdrawal
 * @param due last day
 * @param doneOn null = still to do
 */
public record Withdrawal(
    Ground ground, LocalDate on, String words, LocalDate due, @Nullable LocalDate doneOn) {

  /** How a decision falls. */
  public enum Ground {
    CHANGED("被依法变更"),
    REVOKED("被依法撤销"),
    VOID("被确认违法或者无效");

    private final String title;

    Ground(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  Withdrawal doneOn(LocalDate day) {
    return new Withdrawal(ground, on, words, due, day);
  }
}
