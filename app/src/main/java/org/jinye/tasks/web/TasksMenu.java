package org.jinye.tasks.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuBadge;
import org.jinye.platform.web.MenuEntry;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the tasks stand in the menu, with how many wait for the person. */
@Configuration(proxyBeanMethods = false)
class TasksMenu {

  static final String PATH = "/tasks";

  @Bean
  MenuEntry tasksEntry() {
    return new MenuEntry("工作", "待办", PATH, "checklist", 11);
  }

  @Bean
  MenuEntry recurringWorkEntry() {
    return new MenuEntry(
        "工作",
        "例行工作",
        PATH + "/recurring",
        "repeat",
        12,
        me -> me.isLeader() || me.isAdministrator());
  }

  @Bean
  MenuEntry proceduresEntry() {
    return new MenuEntry("系统", "流程", "/procedures", "route", 815, SignedIn::isAdministrator);
  }

  @Bean
  MenuBadge waitingTasks(TaskQuery query, Actors actors) {
    return new MenuBadge(
        PATH,
        (SignedIn me) -> {
          int waiting = query.countMine(actors.of(me));
          return waiting == 0 ? "" : TaskPages.words(waiting);
        });
  }
}
