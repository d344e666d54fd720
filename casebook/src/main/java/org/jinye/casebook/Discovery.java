package org.jinye.casebook;

import java.time.LocalDateTime;

/**
 * How the case came up.
 *
 * @param at the minute in which the breach was found or the report received
 * @param place where it was found
 * @param source from where the case came
 */
public record Discovery(LocalDateTime at, String place, Source source) {

  /** Where cases come from (filing report, field 案件来源). */
  public enum Source {
    INSPECTION("检查发现"),
    COMPLAINT("投诉举报"),
    LEAD("情报线索"),
    WARNING("预警核查"),
    REFERRAL("其他机关移送"),
    ASSIGNED("上级交办"),
    OTHER("其他");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
