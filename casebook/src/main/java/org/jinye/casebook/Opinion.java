package org.jinye.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion written on a paper.
 *
 * @param on null when the day was not written
 */
public record Opinion(Role role, String name, String words, @Nullable LocalDate on) {

  /** Who gives it, in the order in which they must follow. */
  public enum Role {
    RECEIVER("接待人"),
    HANDLER("承办人"),
    DEPARTMENT("承办部门"),
    LEGAL("法制审核"),
    FINANCE("财务部门"),
    HEAD("负责人");

    private final String title;

    Role(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
