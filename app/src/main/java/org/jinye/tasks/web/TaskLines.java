package org.jinye.tasks.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jinye.tasks.Task;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.BeyondSight;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.internal.TaskLimits;
import org.jinye.worktime.ClockStanding;
import org.jinye.worktime.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts tasks into the words of the page. */
@Component
class TaskLines {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final TaskCatalogue catalogue;
  private final TaskLimits limits;
  private final BeyondSight beyond;
  private final Clock clock;

  TaskLines(TaskCatalogue catalogue, TaskLimits limits, BeyondSight beyond, Clock clock) {
    this.catalogue = catalogue;
    this.limits = limits;
    this.beyond = beyond;
    this.clock = clock;
  }

  /** For one page or file. */
  Writer writer(Actor actor, Set<Long> askedToSign) {
    return new Writer(actor, askedToSign);
  }

  String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }

  final class Writer {
    private final Actor actor;
    private final Set<Long> asked;

    Writer(Actor actor, Set<Long> asked) {
      this.actor = actor;
      this.asked = asked;
    }

    TaskLine line(Task task) {
      ClockStanding standing = standing(task);
      Due due = standing == null ? null : standing.due();
      return new TaskLine(
          task,
          catalogue.title(task.kind()),
          catalogue.link(task),
          holder(task),
          minute(task.openedAt()),
          due == null ? "" : due.words(clock.getZone()),
          standing == null || !task.isOpen() ? null : standing.light(),
          standing == null || !task.isOpen() ? "" : standing.words(),
          marks(task));
    }

    private String holder(Task task) {
      if (task.assignee() != null) {
        return task.assignee();
      }
      return beyond.postName(task.post());
    }

    private List<String> marks(Task task) {
      List<String> marks = new ArrayList<>();
      if (!task.isOpen()) {
        return marks;
      }
      String away = actor.onBehalfOf(task);
      if (!away.isEmpty()) {
        marks.add("代办（" + away + "）");
      }
      if (asked.contains(task.id())) {
        marks.add("请您会签");
      }
      if (task.superior() != null) {
        marks.add("督办");
      }
      return marks;
    }
  }

  private @Nullable ClockStanding standing(Task task) {
    return task.limit() == null ? null : limits.standing(task.clockStart(), task.limit());
  }
}
