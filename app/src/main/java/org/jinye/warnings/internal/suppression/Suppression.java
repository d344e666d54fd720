package org.jinye.warnings.internal.suppression;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that leaves a retailer or an item alone until a day.
 *
 * @param hits what the rule would have raised since
 */
public record Suppression(
    long id,
    int version,
    String unitCode,
    String ruleId,
    @Nullable String retailerId,
    @Nullable String itemId,
    Reason reason,
    String words,
    LocalDate fromDay,
    LocalDate until,
    Step state,
    String proposedBy,
    long proposedById,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    @Nullable String ending,
    long hits) {

  /** Longest that one may hold, in days (working standard; a province may only be stricter). */
  public static final int LONGEST_DAYS = 180;

  /** Why a rule may leave somebody alone. */
  public enum Reason {
    SEASONAL("季节性正常波动"),
    STEADY_BUYER("固定大客户，已核实"),
    DATA("数据口径问题，整改中"),
    FILED("已备案的经营变动"),
    UNDER_INVESTIGATION("已另案处理"),
    OTHER("其他（在说明中写明）");

    private final String title;

    Reason(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public static Optional<Reason> find(String name) {
      return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
  }

  /** How far it has come. */
  public enum Step {
    PROPOSED("待批准"),
    ACTIVE("生效"),
    REJECTED("未批准"),
    ENDED("提前结束");

    private final String title;

    Step(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean holds(LocalDate today) {
    return state == Step.ACTIVE && !until.isBefore(today);
  }

  /** 生效, 已到期 … */
  public String standing(LocalDate today) {
    return state == Step.ACTIVE && until.isBefore(today) ? "已到期" : state.title();
  }

  public String url() {
    return "/suppressions/" + id;
  }
}
