package org.jinye.tasks.web;

import java.util.List;
import org.jinye.tasks.Task;
import org.jinye.worktime.Light;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param link the subject's page; empty when it has none
 * @param holder who has it, or whose post it waits for
 * @param due 2026-11-25; empty without a limit
 * @param light null when it is ended or has no limit
 * @param standing 剩 2 个工作日
 * @param marks 代办（张三）, 督办, 会签
 */
public record TaskLine(
    Task task,
    String kind,
    String link,
    String holder,
    String opened,
    String due,
    @Nullable Light light,
    String standing,
    List<String> marks) {

  public String url() {
    return "/tasks/" + task.id();
  }

  public Light lightShown() {
    return light == null ? Light.IN_TIME : light;
  }
}
