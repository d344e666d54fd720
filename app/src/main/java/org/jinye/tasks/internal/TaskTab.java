package org.jinye.tasks.internal;

import java.util.Arrays;
import java.util.Locale;

/** The lists that the page shows. */
public enum TaskTab {
  MINE(
      "我的",
      """
      t.is_open and (t.desk = any(:desks) or t.superior = any(:superiors)
        or t.id = any(array(select c.task_id from tasks.cosign c where c.account_id = :me and c.state = 'ASKED')))
      """,
      "t.due, t.id"),
  UNIT("本单位的", "t.is_open and t.post_unit >= :unit and t.post_unit < :unitEnd", "t.due, t.id"),
  WATCHED(
      "我关注的",
      "t.id = any(array(select w.task_id from tasks.watch w where w.account_id = :me))",
      "t.is_open desc, t.due, t.id"),
  SENT(
      "我发出的",
      "(t.sender_id = :me or t.from_id = :me)",
      "t.is_open desc, t.opened_at desc, t.id desc"),
  DONE("我办结的", "t.ended_by_id = :me", "t.ended_at desc, t.id desc");

  private final String title;
  private final String condition;
  private final String order;

  TaskTab(String title, String condition, String order) {
    this.title = title;
    this.condition = condition;
    this.order = order;
  }

  public String title() {
    return title;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String condition() {
    return condition;
  }

  String order() {
    return order;
  }

  /** Whether all in it is open, so that its lights mean something. */
  public boolean isOpenOnly() {
    return this == MINE || this == UNIT;
  }

  static TaskTab of(String code) {
    return Arrays.stream(values()).filter(tab -> tab.code().equals(code)).findFirst().orElse(MINE);
  }
}
