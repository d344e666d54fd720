package org.jinye.instruments;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens to an instrument; each stays on its timeline. */
public enum InstrumentAct {
  ISSUED(null, Side.SENDER),
  RECEIVED(InstrumentState.RECEIVED, Side.RECEIVER),
  /** The working draft of the inquiry is recorded; the state stays. */
  DRAFTED(null, Side.RECEIVER),
  REPLIED(InstrumentState.REPLIED, Side.RECEIVER),
  ASKED_AGAIN(InstrumentState.RECEIVED, Side.SENDER),
  ACCEPTED(InstrumentState.CLOSED, Side.SENDER),
  WITHDRAWN(InstrumentState.WITHDRAWN, Side.SENDER),
  NOTED(null, Side.EITHER);

  /** Who does it. */
  public enum Side {
    SENDER,
    RECEIVER,
    EITHER
  }

  private final @Nullable InstrumentState target;
  private final Side side;

  InstrumentAct(@Nullable InstrumentState target, Side side) {
    this.target = target;
    this.side = side;
  }

  /** The state that follows; null when it stays. */
  public @Nullable InstrumentState target() {
    return target;
  }

  public Side side() {
    return side;
  }

  /** Whether an instrument in the state can have it. */
  public boolean isPossible(InstrumentState state) {
    return switch (this) {
      case ISSUED -> false;
      case DRAFTED -> state == InstrumentState.RECEIVED;
      case NOTED -> true;
      case RECEIVED -> state == InstrumentState.ISSUED;
      case REPLIED, ASKED_AGAIN, ACCEPTED, WITHDRAWN -> target != null && state.canBecome(target);
    };
  }

  public String title(InstrumentKind kind) {
    return switch (this) {
      case ISSUED -> "发出" + kind.title();
      case RECEIVED -> "签收";
      case DRAFTED -> "登记工作底稿";
      case REPLIED -> "提交" + kind.reply();
      case ASKED_AGAIN -> kind.again();
      case ACCEPTED -> kind.accept();
      case WITHDRAWN -> "撤销" + kind.title();
      case NOTED -> "补充说明";
    };
  }

  public static Optional<InstrumentAct> find(String name) {
    return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
  }
}
