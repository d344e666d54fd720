package org.jinye.instruments;

import java.util.Arrays;
import java.util.Optional;

/** The papers that a supervisor sends (domain file 20, Instruments). */
public enum InstrumentKind {
  INQUIRY("质询函", "质询", "事实", "要求说明的问题", "答复", "认可答复，办结", "再次质询"),
  RECTIFICATION("整改通知书", "整改", "查明的问题", "整改要求", "整改报告", "复查通过，办结", "复查不通过，继续整改"),
  OPINION("检查意见书", "检意", "检查发现", "处理意见和要求", "反馈", "认可反馈，办结", "退回重办"),
  ASSIGNMENT("交办单", "交办", "交办事项", "办理要求", "反馈", "认可反馈，办结", "退回重办");

  private final String title;
  private final String word;
  private final String factsLabel;
  private final String demandsLabel;
  private final String reply;
  private final String accept;
  private final String again;

  InstrumentKind(
      String title,
      String word,
      String factsLabel,
      String demandsLabel,
      String reply,
      String accept,
      String again) {
    this.title = title;
    this.word = word;
    this.factsLabel = factsLabel;
    this.demandsLabel = demandsLabel;
    this.reply = reply;
    this.accept = accept;
    this.again = again;
  }

  public String title() {
    return title;
  }

  /** What stands before the year while the bureau has set no word of its own. */
  public String word() {
    return word;
  }

  public String factsLabel() {
    return factsLabel;
  }

  public String demandsLabel() {
    return demandsLabel;
  }

  /** What the receiver answers with. */
  public String reply() {
    return reply;
  }

  /** What the sender says to a good answer. */
  public String accept() {
    return accept;
  }

  /** What the sender says to one that does not do. */
  public String again() {
    return again;
  }

  public static Optional<InstrumentKind> find(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
