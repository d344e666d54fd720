package org.jinye.supply;

import java.util.Arrays;

/** What a row of a file did to the records, when it was not rejected. */
public enum RowEffect {
  ADDED("added", "新增"),
  CHANGED("changed", "更新"),
  /** The record was there already, the same in every field. */
  PRESENT("present", "已有");

  private final String code;
  private final String title;

  RowEffect(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public static RowEffect of(String code) {
    return Arrays.stream(values())
        .filter(effect -> effect.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** As written in files and addresses. */
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }
}
