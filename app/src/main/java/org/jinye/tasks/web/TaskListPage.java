package org.jinye.tasks.web;

import java.util.List;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskTab;

/**
 * The list of tasks.
 *
 * @param mayHandOver a leader moves ticked tasks to somebody else
 */
public record TaskListPage(
    TaskFilter filter,
    List<Tab> tabs,
    List<KindCount> kinds,
    List<Choice> lights,
    List<Choice> units,
    List<TaskLine> lines,
    Pager pager,
    boolean mayHandOver) {

  /** One of the lists; {@code tasks} is empty where it is not counted. */
  public record Tab(TaskTab list, String url, boolean chosen, String tasks) {}

  /** A kind with how many there are, as if none were chosen. */
  public record KindCount(String title, String url, boolean chosen, long tasks) {}

  public String exportUrl() {
    return filter.url("/tasks/export.xlsx");
  }

  public boolean selectable(TaskLine line) {
    return mayHandOver && line.task().isOpen();
  }
}
