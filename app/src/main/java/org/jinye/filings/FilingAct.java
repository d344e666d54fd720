package org.jinye.filings;

/** What can happen to a filing. */
public enum FilingAct {
  FILED("报送", FilingState.FILED),
  ASKED("询问", FilingState.ASKED),
  ANSWERED("答复", FilingState.FILED),
  NOTED("知悉", FilingState.NOTED),
  OBJECTED("提出异议", FilingState.OBJECTED),
  WITHDRAWN("撤回", FilingState.WITHDRAWN);

  private final String title;
  private final FilingState target;

  FilingAct(String title, FilingState target) {
    this.title = title;
    this.target = target;
  }

  public String title() {
    return title;
  }

  public FilingState target() {
    return target;
  }

  /** Whether it is for the supervisor; the others are for whoever filed. */
  public boolean isOfSupervisor() {
    return this == ASKED || this == NOTED || this == OBJECTED;
  }

  public boolean isPossible(FilingState state) {
    return switch (this) {
      case FILED -> false;
      case ANSWERED -> state == FilingState.ASKED;
      case ASKED -> state == FilingState.FILED;
      case NOTED, OBJECTED, WITHDRAWN -> state.isOpen();
    };
  }
}
