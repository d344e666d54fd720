package org.jinye.tasks.internal.recurring;

import java.time.LocalDate;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Tier;

/**
 * Work that comes again.
 *
 * @param unitCode whose units do it: each of the tier at or below this one
 * @param kind of the tasks that it becomes
 * @param nth which working day of the period it appears on
 * @param days working days to do it
 * @param since work that would have appeared earlier does not
 */
public record RecurringWork(
    long id,
    String unitCode,
    String kind,
    String title,
    String words,
    Rhythm rhythm,
    int nth,
    Tier tier,
    Role role,
    int days,
    LocalDate since,
    boolean active,
    String madeBy,
    int version) {

  public String state() {
    return active ? "启用" : "停用";
  }

  /** 每月第 3 个工作日. */
  public String rule() {
    return "%s第 %d 个工作日".formatted(rhythm.title(), nth);
  }
}
