package org.jinye.warnings;

import java.util.Set;

/**
 * Where a warning stands (处置流程, working standard: raised, screened by the city, checked by the
 * county).
 */
public enum WarningState {
  RAISED("待筛查", "市局内管员"),
  ASSIGNED("待核查", "县局内管员"),
  NOT_PROCESSED("不予处理", ""),
  HARMLESS("核查无异常", ""),
  IRREGULAR("核查有异常", "");

  private final String title;
  private final String waitsFor;

  WarningState(String title, String waitsFor) {
    this.title = title;
    this.waitsFor = waitsFor;
  }

  public String title() {
    return title;
  }

  /** Who has to act; empty when the warning is closed. */
  public String waitsFor() {
    return waitsFor;
  }

  public boolean isClosed() {
    return waitsFor.isEmpty();
  }

  /** Whether the county has checked it. */
  public boolean isChecked() {
    return this == HARMLESS || this == IRREGULAR;
  }

  public boolean canBecome(WarningState next) {
    return next != this && nextStates().contains(next);
  }

  private Set<WarningState> nextStates() {
    return switch (this) {
      case RAISED -> Set.of(NOT_PROCESSED, ASSIGNED);
      case ASSIGNED -> Set.of(RAISED, HARMLESS, IRREGULAR);
      case NOT_PROCESSED, HARMLESS, IRREGULAR -> Set.of(RAISED);
    };
  }
}
