package org.jinye.tasks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.CoSign;
import org.jinye.tasks.internal.CoSigns;
import org.jinye.tasks.internal.TaskCatalogue;
import org.jinye.tasks.internal.TaskEvent;
import org.jinye.tasks.internal.TaskRules;
import org.jinye.tasks.internal.TaskStore;
import org.jinye.tasks.internal.Watching;
import org.jinye.tasks.web.TaskPage.History;
import org.jinye.tasks.web.TaskPage.Sent;
import org.jinye.tasks.web.TaskPage.Signature;
import org.springframework.stereotype.Component;

/** Puts the page of one task together. */
@Component
class TaskDetails {

  private final TaskStore store;
  private final CoSigns coSigns;
  private final Actors actors;
  private final Colleagues colleagues;
  private final Targets targets;
  private final TaskLines lines;
  private final Watching watching;
  private final TaskCatalogue catalogue;
  private final TaskSteps steps;

  TaskDetails(
      TaskStore store,
      CoSigns coSigns,
      Actors actors,
      Colleagues colleagues,
      Targets targets,
      TaskLines lines,
      Watching watching,
      TaskCatalogue catalogue,
      TaskSteps steps) {
    this.steps = steps;
    this.store = store;
    this.coSigns = coSigns;
    this.actors = actors;
    this.colleagues = colleagues;
    this.targets = targets;
    this.lines = lines;
    this.watching = watching;
    this.catalogue = catalogue;
  }

  boolean isInSight(long id) {
    return store.find(id).isPresent();
  }

  Task task(long id) {
    return store.find(id).orElseThrow(() -> NotFound.of("待办"));
  }

  TaskPage page(long id, SignedIn me, Sent sent) {
    Task task = task(id);
    Actor actor = actors.of(me);
    List<CoSign> asked = coSigns.list(id);
    List<String> may = may(task, actor, asked);
    boolean mine =
        asked.stream().anyMatch(one -> one.accountId() == me.accountId() && one.isWaiting());
    List<Choice> people =
        may.contains("hand-on") || may.contains("ask-sign")
            ? colleagues.listUnder(me.unitCode()).stream()
                .filter(person -> person.id() != me.accountId())
                .map(TaskDetails::choice)
                .toList()
            : List.of();
    return new TaskPage(
        lines.writer(actor, mine ? Set.of(id) : Set.of()).line(task),
        store.history(id).stream().map(this::history).toList(),
        asked.stream().map(this::signature).toList(),
        Stream.concat(people.stream(), targets.units(me.unitCode()).stream()).toList(),
        Stream.concat(people.stream(), targets.leadersAbove(me.unitCode()).stream())
            .distinct()
            .toList(),
        may,
        watching.isWatched(id, me.accountId()),
        steps.picture(task),
        may.contains("ask-sign") ? steps.choosing(task) : null,
        sent);
  }

  private static Choice choice(Colleague person) {
    return new Choice("a:" + person.id(), person.words());
  }

  private List<String> may(Task task, Actor actor, List<CoSign> asked) {
    List<String> may = new ArrayList<>();
    if (TaskRules.onlyAnOpenTaskMayBeHandled(task).isPresent()) {
      return may;
    }
    Optional<Problem> mine = TaskRules.onlyForWhomItWaitsMayHandle(task, actor);
    if (mine.isEmpty()) {
      may.add("ask-sign");
      if (TaskRules.onlyWhatNobodyTookMayBeClaimed(task, actor).isEmpty()) {
        may.add("claim");
      }
      if (TaskRules.onlyWhatSomebodySentCanBeReturned(task, actor).isEmpty()) {
        may.add("return");
      }
      if (catalogue.endsHere(task.kind())) {
        may.add("finish");
      }
    }
    if (TaskRules.onlyForWhomItWaitsOrALeaderMayHandOn(task, actor).isEmpty()) {
      may.add("hand-on");
    }
    if (TaskRules.onlyTheSenderMayWithdraw(task, actor).isEmpty()
        && TaskRules.onlyWhatNobodyBeganMayBeWithdrawn(task).isEmpty()) {
      may.add("withdraw");
    }
    if (TaskRules.onlyWhoWasAskedMaySign(asked, actor).isEmpty()) {
      may.add("sign");
    }
    return may;
  }

  private History history(TaskEvent event) {
    String way =
        event.fromName().equals(event.toName()) || event.toName().isEmpty()
            ? ""
            : event.fromName() + " → " + event.toName();
    return new History(
        lines.minute(event.at()), event.act().title(), event.actor(), way, event.words());
  }

  private Signature signature(CoSign one) {
    return new Signature(
        one,
        lines.minute(one.answeredAt() == null ? one.askedAt() : one.answeredAt()),
        one.isWaiting());
  }
}
