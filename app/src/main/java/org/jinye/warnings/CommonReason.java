package org.jinye.warnings;

import java.util.Arrays;

/** Reasons that close a warning of any rule, beside the causes that the rule itself names. */
public enum CommonReason {
  DATA_ERROR("数据差错"),
  DUPLICATE("与其他预警重复"),
  OTHER("其他（在说明中写明）");

  private final String title;

  CommonReason(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public static boolean isCode(String code) {
    return Arrays.stream(values()).anyMatch(reason -> reason.name().equals(code));
  }
}
