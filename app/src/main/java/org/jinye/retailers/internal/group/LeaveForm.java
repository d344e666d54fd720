package org.jinye.retailers.internal.group;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop that leaves its group, as typed.
 *
 * @param on the first day on which it belongs no longer
 */
public record LeaveForm(String on, String reason) {

  private static final int LONGEST_REASON = 200;

  public LeaveForm {
    on = JoinForm.clean(on);
    reason = JoinForm.clean(reason);
  }

  /** Words by field; empty when it can be recorded. */
  Map<String, String> errors(Membership membership, LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    LocalDate day = day();
    if (day == null || day.isAfter(today) || day.isBefore(membership.joinedOn())) {
      errors.put("on", "请填写退出日期，在加入日期（%s）至今天（%s）之间。".formatted(membership.joinedOn(), today));
    }
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      errors.put("reason", "请写明退出的原因，最多%d个字。".formatted(LONGEST_REASON));
    }
    return Map.copyOf(errors);
  }

  @Nullable LocalDate day() {
    return JoinForm.day(on);
  }
}
