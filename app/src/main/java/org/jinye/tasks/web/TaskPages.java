package org.jinye.tasks.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Pager;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.tasks.internal.TaskTab;
import org.jinye.tasks.web.TaskListPage.KindCount;
import org.jinye.tasks.web.TaskListPage.Tab;
import org.jinye.worktime.Light;
import org.springframework.stereotype.Component;

/** Puts the list of tasks together. */
@Component
class TaskPages {

  private final TaskQuery query;
  private final TaskCatalogue catalogue;
  private final TaskLines lines;
  private final Actors actors;
  private final Organization organization;

  TaskPages(
      TaskQuery query,
      TaskCatalogue catalogue,
      TaskLines lines,
      Actors actors,
      Organization organization) {
    this.query = query;
    this.catalogue = catalogue;
    this.lines = lines;
    this.actors = actors;
    this.organization = organization;
  }

  TaskListPage list(TaskFilter filter, int page, SignedIn me) {
    Actor actor = actors.of(me);
    Map<String, Long> counts = query.countKinds(filter, actor);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long total = filter.kind().isEmpty() ? all : counts.getOrDefault(filter.kind(), 0L);
    Pager pager = new Pager(page, Pager.DEFAULT_SIZE, total, filter.url("/tasks"));
    TaskLines.Writer writer = lines.writer(actor, query.listAsked(actor));
    return new TaskListPage(
        filter,
        tabs(filter, actor),
        kinds(filter, counts, all),
        Arrays.stream(Light.values())
            .map(light -> new Choice(light.name(), light.label()))
            .toList(),
        units(),
        query.page(filter, actor, pager).stream().map(writer::line).toList(),
        pager,
        me.isLeader() && filter.list() == TaskTab.UNIT);
  }

  private List<Tab> tabs(TaskFilter filter, Actor actor) {
    return Arrays.stream(TaskTab.values())
        .map(tab ->
            new Tab(
                tab,
                filter.of(tab).url("/tasks"),
                tab == filter.list(),
                tab == TaskTab.MINE ? words(query.countMine(actor)) : ""))
        .toList();
  }

  static String words(int tasks) {
    return tasks > TaskQuery.MANY ? TaskQuery.MANY + "+" : Integer.toString(tasks);
  }

  private List<KindCount> kinds(TaskFilter filter, Map<String, Long> counts, long all) {
    List<KindCount> kinds = new ArrayList<>();
    String chosen = filter.kind();
    kinds.add(new KindCount("全部", filter.ofKind("").url("/tasks"), chosen.isEmpty(), all));
    counts.forEach((code, tasks) ->
        kinds.add(
            new KindCount(
                catalogue.title(code),
                filter.ofKind(code).url("/tasks"),
                code.equals(chosen),
                tasks)));
    return kinds;
  }

  private List<Choice> units() {
    List<Unit> units = organization.listUnits("");
    return units.size() < 2
        ? List.of()
        : units.stream().map(unit -> new Choice(unit.code(), unit.name())).toList();
  }
}
