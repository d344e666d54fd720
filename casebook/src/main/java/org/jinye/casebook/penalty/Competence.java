package org.jinye.casebook.penalty;

/** Who may punish. Where it is not the tobacco bureau, the platform proposes a referral. */
public enum Competence {
  TOBACCO("烟草专卖局"),
  MARKET_REGULATOR("市场监督管理部门"),
  POLICE("公安机关"),
  CUSTOMS("海关");

  private final String title;

  Competence(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
