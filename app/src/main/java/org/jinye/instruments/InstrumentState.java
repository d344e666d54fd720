package org.jinye.instruments;

import java.util.Set;

/** Where an instrument stands. */
public enum InstrumentState {
  ISSUED("待签收"),
  RECEIVED("待答复"),
  REPLIED("待审核"),
  CLOSED("已办结"),
  WITHDRAWN("已撤销");

  private final String title;

  InstrumentState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isOpen() {
    return this != CLOSED && this != WITHDRAWN;
  }

  /** Whether the receiver has to act. */
  public boolean waitsForReceiver() {
    return this == ISSUED || this == RECEIVED;
  }

  public boolean canBecome(InstrumentState next) {
    return switch (this) {
      case ISSUED -> Set.of(RECEIVED, WITHDRAWN).contains(next);
      case RECEIVED -> Set.of(REPLIED, WITHDRAWN).contains(next);
      case REPLIED -> Set.of(RECEIVED, CLOSED).contains(next);
      case CLOSED, WITHDRAWN -> false;
    };
  }
}
