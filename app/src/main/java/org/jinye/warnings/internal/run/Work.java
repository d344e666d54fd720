package org.jinye.warnings.internal.run;

import org.jinye.platform.access.Scope;
import org.jinye.rulebook.engine.Cancellation;

/** What is carried out under its lock, for who asked for it, to one of its ends. */
public interface Work {

  /** What there is to carry out; its number tells its locks from those of others. */
  enum Kind {
    RUN(0x4A59, "评估", "已有的预警没有受影响。"),
    BACKTEST(0x4A5A, "回测", "");

    private final int number;
    private final String title;
    private final String comfort;

    Kind(int number, String title, String comfort) {
      this.number = number;
      this.title = title;
      this.comfort = comfort;
    }

    int number() {
      return number;
    }

    /** What went wrong, and what did not. */
    String sentence(String problem) {
      return problem + "。" + comfort;
    }

    String unforeseen(String reference) {
      return title
          + "没有完成"
          + (comfort.isEmpty() ? "。" : "，" + comfort)
          + "请把编号 "
          + reference
          + " 告诉管理员。";
    }
  }

  Kind kind();

  long id();

  Scope scope();

  /** False when it has ended or shall not begin. */
  boolean begin();

  boolean isCancelAsked();

  /** All of its steps; only the last one leaves anything to see. */
  void take(Cancellation cancellation);

  void cancelled();

  /**
   * Ends it with a reason.
   *
   * @param sentence Chinese, for the people who wait for it
   */
  void failed(String sentence);
}
