package org.jinye.warnings.internal.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A warning that was handed to somebody else, with receipt and feedback. */
public record Referral(
    long id,
    int version,
    String unitCode,
    long warningId,
    Way way,
    String receiver,
    String reason,
    String senderCode,
    LocalDate referredOn,
    String referredBy,
    ReferralState state,
    @Nullable LocalDate receivedOn,
    @Nullable String receivedBy,
    @Nullable LocalDate answeredOn,
    @Nullable String feedback) {

  /** To whom. */
  public enum Way {
    CASE("立案"),
    UNIT("其他单位"),
    DEPARTMENT("其他部门"),
    POLICE("公安机关"),
    OTHER("其他");

    private final String title;

    Way(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public static Optional<Way> find(String name) {
      return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }
  }

  /** Where it stands. */
  public enum ReferralState {
    SENT("待回执"),
    RECEIVED("已接收，待反馈"),
    ANSWERED("已反馈");

    private final String title;

    ReferralState(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
