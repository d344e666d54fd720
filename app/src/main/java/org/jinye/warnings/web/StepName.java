package org.jinye.warnings.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The buttons of the right column, as forms name them in the field {@code step}. */
public enum StepName {
  NOT_PROCESSING("不予处理"),
  ASSIGNING("派县局核查"),
  RETURNING("退回市局"),
  /** The county's form before it says which conclusion. */
  CONCLUDING("核查结论"),
  HARMLESS("无异常"),
  IRREGULAR("有异常"),
  REOPENING("重新打开"),
  NOTING("补充说明");

  private final String title;

  StepName(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Value of the form field: {@code not-processing}. */
  public String field() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<StepName> find(String field) {
    return Arrays.stream(values()).filter(step -> step.field().equals(field)).findFirst();
  }
}
