package org.jinye.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.HandlingTasks;
import org.jinye.tasks.internal.SigningTasks;
import org.jinye.tasks.internal.Target;
import org.jinye.tasks.internal.TaskEvent;
import org.jinye.tasks.internal.TaskFilter;
import org.jinye.tasks.internal.TaskQuery;
import org.jinye.tasks.internal.TaskStore;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TasksTest {

  private static final TaskFilter MINE = new TaskFilter("mine", "", "", "", "");
  private static final TaskFilter UNIT = new TaskFilter("unit", "", "", "", "");

  @Autowired private Tasks tasks;
  @Autowired private HandlingTasks handling;
  @Autowired private SigningTasks signing;
  @Autowired private TaskStore store;
  @Autowired private TaskQuery query;
  @Autowired private Actors actors;
  @Autowired private Organization organization;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void waitsForEverybodyOfThePostAndNobodyElse() {
    open();
    assertThat(mine(city.countySupervisor())).isEqualTo(1);
    assertThat(mine(city.otherCounty())).isZero();
    assertThat(mine(city.citySupervisor())).isZero();
    assertThat(unit(city.citySupervisor())).isEqualTo(1);
    assertThat(unit(city.otherCounty())).isZero();
  }

  @Test
  void opensOneTaskOfAKindForASubject() {
    NewTask task = SomeTasks.check(city);
    assertThat(as(city.citySupervisor(), () -> tasks.open(task))).isTrue();
    assertThat(as(city.citySupervisor(), () -> tasks.open(task))).isFalse();
    as(city.countySupervisor(), () -> tasks.finishAll(task.kind(), List.of(task.subjectId()), "好"));
    assertThat(as(city.citySupervisor(), () -> tasks.open(task))).as("once more").isTrue();
  }

  @Test
  void goesFromThePostToWhoClaimsItAndEnds() {
    Task task = open();
    Task claimed = taken(city.countySupervisor(), actor -> handling.claim(actor, task.seen()));
    assertThat(claimed.state()).isEqualTo(TaskState.IN_HAND);
    assertThat(claimed.assignee()).isEqualTo(city.countySupervisor().name());
    assertThat(words(city.countySupervisor(), a -> handling.claim(a, task.seen()))).contains("变化");
    assertThat(words(city.otherCounty(), a -> handling.claim(a, claimed.seen())))
        .as("beyond sight")
        .isEqualTo("没有找到");
    as(
        city.countySupervisor(),
        () -> tasks.finishAll(task.kind(), List.of(task.subjectId()), "无异常"));
    List<TaskEvent> history = as(city.countySupervisor(), () -> store.history(task.id()));
    assertThat(history)
        .extracting(TaskEvent::act)
        .containsExactly(TaskAct.OPENED, TaskAct.CLAIMED, TaskAct.DONE);
    assertThat(history).extracting(TaskEvent::number).containsExactly(1, 2, 3);
    assertThat(mine(city.countySupervisor())).isZero();
  }

  @Test
  void showsATaskThatIsHandedToAnotherUnitToThatUnitOnly() {
    Task task = open();
    Target west = Target.of("u:" + city.westCounty() + ":SUPERVISOR");
    Task there =
        taken(city.countySupervisor(), a -> handling.handOn(a, task.seen(), west, "店已迁到西县"));
    assertThat(mine(city.otherCounty())).isEqualTo(1);
    Task back = taken(city.otherCounty(), a -> handling.giveBack(a, there.seen(), "查无此店"));
    assertThat(back.assignee()).isEqualTo(city.countySupervisor().name());
    assertThat(mine(city.countySupervisor())).isEqualTo(1);
    Task second = open();
    assertThat(as(city.otherCounty(), () -> store.find(second.id()))).isEmpty();
  }

  @Test
  void handsOnToPeopleOfTheOwnUnitsOnlyAndOnlyWithAReason() {
    Task task = open();
    Target leader = Target.of("a:" + city.leader().accountId());
    assertThat(words(city.countySupervisor(), a -> handling.handOn(a, task.seen(), leader, "请定")))
        .contains("请选择转给谁");
    Target me = Target.of("a:" + city.countySupervisor().accountId());
    assertThat(words(city.leader(), a -> handling.handOn(a, task.seen(), me, " ")))
        .contains("请写明理由");
    Task given = taken(city.leader(), a -> handling.handOn(a, task.seen(), me, "由你办"));
    assertThat(given.assigneeId()).isEqualTo(city.countySupervisor().accountId());
    assertThat(words(city.citySupervisor(), a -> handling.claim(a, given.seen())))
        .contains("不能代为处理");
  }

  @Test
  void isWithdrawnByTheSenderWhileNobodyHasBegun() {
    Task task = open();
    assertThat(words(city.leader(), a -> handling.withdraw(a, task.seen(), "错了")))
        .contains("只有发起人");
    Task begun = taken(city.countySupervisor(), a -> handling.claim(a, task.seen()));
    assertThat(words(city.citySupervisor(), a -> handling.withdraw(a, begun.seen(), "错了")))
        .contains("不能再撤回");
    Task other = open();
    Task gone = taken(city.citySupervisor(), a -> handling.withdraw(a, other.seen(), "发错了"));
    assertThat(gone.state()).isEqualTo(TaskState.WITHDRAWN);
    assertThat(words(city.countySupervisor(), a -> handling.claim(a, gone.seen())))
        .contains("不能再办");
  }

  @Test
  void cannotBeFinishedWhileSomebodyHasNotSigned() {
    Task task = open();
    Task mine = taken(city.countySupervisor(), a -> handling.claim(a, task.seen()));
    Task asked =
        taken(
            city.countySupervisor(),
            a -> signing.ask(a, mine.seen(), Target.of("a:" + city.leader().accountId()), "请会签"));
    assertThat(mine(city.leader())).isEqualTo(1);
    assertThatThrownBy(() ->
            as(
                city.countySupervisor(),
                () -> tasks.finishAll(task.kind(), List.of(task.subjectId()), "无异常")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("没有会签");
    assertThat(words(city.citySupervisor(), a -> signing.sign(a, asked.seen(), "同意")))
        .contains("没有请您会签");
    taken(city.leader(), a -> signing.sign(a, asked.seen(), "同意"));
    assertThat(
            as(
                city.countySupervisor(),
                () -> tasks.finishAll(task.kind(), List.of(task.subjectId()), "无异常")))
        .isEqualTo(1);
  }

  @Test
  void opensAndEndsManyInOneStatement() {
    List<NewTask> many = IntStream.range(0, 2_000).mapToObj(i -> SomeTasks.check(city)).toList();
    assertThat(as(city.citySupervisor(), () -> tasks.openAll(many))).isEqualTo(2_000);
    assertThat(mine(city.countySupervisor())).isEqualTo(1_000);
    List<String> ids = many.stream().map(NewTask::subjectId).toList();
    assertThat(as(city.countySupervisor(), () -> tasks.finishAll(SomeTasks.CHECK, ids, "无异常")))
        .isEqualTo(2_000);
    assertThat(mine(city.countySupervisor())).isZero();
  }

  private Task open() {
    NewTask task = SomeTasks.check(city);
    as(city.citySupervisor(), () -> tasks.open(task));
    return as(
        city.citySupervisor(), () -> tasks.findOpen(task.kind(), task.subjectId()).orElseThrow());
  }

  private int mine(SignedIn who) {
    return as(who, () -> query.countMine(actors.of(who)));
  }

  private long unit(SignedIn who) {
    long counted = as(who, () -> query.count(UNIT, actors.of(who)));
    assertThat(as(who, () -> query.count(MINE, actors.of(who)))).isEqualTo(mine(who));
    return counted;
  }

  private Task taken(SignedIn who, java.util.function.Function<Actor, TaskOutcome> act) {
    TaskOutcome outcome = as(who, () -> act.apply(actors.of(who)));
    assertThat(outcome).isInstanceOf(TaskOutcome.Taken.class);
    return ((TaskOutcome.Taken) outcome).task();
  }

  private String words(SignedIn who, java.util.function.Function<Actor, TaskOutcome> act) {
    try {
      return switch (as(who, () -> act.apply(actors.of(who)))) {
        case TaskOutcome.Taken taken -> "taken: " + taken;
        case TaskOutcome.Overtaken overtaken -> overtaken.words();
        case TaskOutcome.NotTaken no -> no.words();
      };
    } catch (NotFound e) {
      return Optional.ofNullable(e.getMessage()).orElse("").substring(0, 4);
    }
  }

  private static <T> T as(SignedIn who, java.util.function.Supplier<T> work) {
    return who.scope().get(work);
  }
}
