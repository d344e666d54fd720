package org.jinye.casebook.crime;

import java.util.Optional;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jspecify.annotations.Nullable;

/** The course of an application for acceptance. */
public enum Acceptance {
  DRAFT("起草中"),
  SUBMITTED("已申请，等待验收"),
  ACCEPTED("验收通过"),
  RETURNED("退回补正"),
  REFUSED("验收不予通过"),
  WITHDRAWN("已撤回");

  private final String title;

  Acceptance(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** It still goes on. */
  public boolean isOpen() {
    return this == DRAFT || this == SUBMITTED;
  }

  /** A result of the upper bureau. */
  public boolean isResult() {
    return this == ACCEPTED || this == RETURNED || this == REFUSED;
  }

  public boolean leadsTo(Acceptance next) {
    return switch (this) {
      case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
      case SUBMITTED -> next.isResult() || next == WITHDRAWN;
      case ACCEPTED, RETURNED, REFUSED, WITHDRAWN -> false;
    };
  }

  /**
   * Why an application for a level cannot be begun; empty when it can.
   *
   * @param isUnderWay whether another one is open
   * @param accepted the highest level accepted so far
   */
  public static Optional<String> hindrance(
      NetworkMeter meter, boolean isUnderWay, @Nullable Level accepted) {
    Level level = meter.standard().level();
    if (isUnderWay) {
      return Optional.of("已有一份申请在办，办完或者撤回以后才能再申请。");
    }
    if (accepted != null && accepted.compareTo(level) <= 0) {
      return Optional.of("已按" + accepted.title() + "验收通过，不用再申请。");
    }
    return meter.isMet() ? Optional.empty() : Optional.of("还没有达到" + level.title() + "，不能申请验收。");
  }
}
