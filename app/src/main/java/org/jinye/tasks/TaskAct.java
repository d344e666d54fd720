package org.jinye.tasks;

/** What can happen to a task; each is an event that stays. */
public enum TaskAct {
  OPENED("发起"),
  CLAIMED("接办"),
  HANDED_ON("转办"),
  RETURNED("退回"),
  COSIGN_ASKED("请求会签"),
  COSIGNED("会签同意"),
  COSIGN_DECLINED("会签不同意"),
  COSIGN_WITHDRAWN("撤销会签"),
  HANDED_OVER("交接"),
  ESCALATED("督办"),
  DONE("办结"),
  CANCELLED("取消"),
  WITHDRAWN("撤回");

  private final String title;

  TaskAct(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
