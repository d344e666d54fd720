package org.jinye.retailers.internal.licence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a change of state against the licence it is for. */
public final class StateCheck {

  private static final int SHORTEST_MONTHS = 1;
  private static final int LONGEST_MONTHS = 12;
  private static final int LONGEST_GROUND = 500;
  private static final int LONGEST_DOCUMENT = 100;

  private final Licence licence;
  private final StateChange change;
  private final LocalDate today;
  private final Map<String, String> errors = new LinkedHashMap<>();

  public StateCheck(Licence licence, StateChange change, LocalDate today) {
    this.licence = licence;
    this.change = change;
    this.today = today;
  }

  /** Words by field; empty when the change may be made. */
  public Map<String, String> errors() {
    errors.clear();
    state();
    LocalDate on = on();
    if (on == null) {
      errors.put("on", "请填写日期，写成 2026-09-24 的样子。");
    } else if (on.isAfter(today) || on.isBefore(licence.issuedOn())) {
      errors.put("on", "日期应在发证日期（%s）至今天（%s）之间。".formatted(licence.issuedOn(), today));
    } else if (isSuspension()) {
      suspension(on);
    }
    if (change.ground().isEmpty() || change.ground().length() > LONGEST_GROUND) {
      errors.put("ground", "请写明理由，最多%d个字。".formatted(LONGEST_GROUND));
    }
    document();
    return Map.copyOf(errors);
  }

  @Nullable LocalDate on() {
    return LicenceCheck.day(change.on());
  }

  /** Last day of the suspension; null when it is none. */
  @Nullable LocalDate until() {
    return isSuspension() ? LicenceCheck.day(change.until()) : null;
  }

  private boolean isSuspension() {
    return change.to().equals(LicenceState.SUSPENDED.name());
  }

  private void state() {
    LicenceState now = licence.stateOn(today);
    if (!LicenceState.isKnown(change.to())) {
      errors.put("to", "请选择变更后的状态。");
    } else if (!now.mayBecome(LicenceState.valueOf(change.to()))) {
      String wanted = LicenceState.valueOf(change.to()).title();
      errors.put("to", "许可证现在是“%s”，不能变更为“%s”。".formatted(now.title(), wanted));
    }
  }

  private void suspension(LocalDate on) {
    LocalDate until = until();
    if (until == null) {
      errors.put("until", "请填写停业到哪一天。");
    } else if (until.isBefore(on.plusMonths(SHORTEST_MONTHS).minusDays(1))
        || until.isAfter(on.plusMonths(LONGEST_MONTHS))) {
      errors.put("until", "停业期限为%d至%d个月。".formatted(SHORTEST_MONTHS, LONGEST_MONTHS));
    } else if (until.isAfter(licence.validTo())) {
      errors.put("until", "停业不能超过许可证有效期（%s）。".formatted(licence.validTo()));
    }
  }

  private void document() {
    boolean needed =
        change.to().equals(LicenceState.REVOKED.name())
            || change.to().equals(LicenceState.ANNULLED.name());
    if (needed && change.document().isEmpty()) {
      errors.put("document", "撤销、吊销要写明决定书文号。");
    } else if (change.document().length() > LONGEST_DOCUMENT) {
      errors.put("document", "文号最多%d个字。".formatted(LONGEST_DOCUMENT));
    }
  }
}
