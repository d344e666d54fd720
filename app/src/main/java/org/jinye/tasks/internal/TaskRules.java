package org.jinye.tasks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.platform.access.Role;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.TaskState;

/** What may be done with a task by whom; each rule is the sentence that it states. */
public final class TaskRules {

  public static final int LONGEST_WORDS = 500;

  private TaskRules() {}

  /** All reasons against; empty when nothing speaks against it. */
  @SafeVarargs
  public static List<Problem> all(Optional<Problem>... rules) {
    List<Problem> problems = new ArrayList<>();
    for (Optional<Problem> rule : rules) {
      rule.ifPresent(problems::add);
    }
    return problems;
  }

  public static Optional<Problem> onlyAnOpenTaskMayBeHandled(Task task) {
    return unless(task.isOpen(), "NOT_OPEN", "这件待办%s，不能再办。".formatted(task.state().title()));
  }

  public static Optional<Problem> onlyForWhomItWaitsMayHandle(Task task, Actor actor) {
    return unless(
        actor.desks().contains(task.desk()),
        "NOT_YOURS",
        task.assignee() == null ? "这件待办不归您的岗位办理。" : "这件待办由" + task.assignee() + "办理，不能代为处理。");
  }

  /** A leader may move what waits in his units, and a superior what came to him overdue. */
  public static Optional<Problem> onlyForWhomItWaitsOrALeaderMayHandOn(Task task, Actor actor) {
    boolean leads = actor.me().has(Role.LEADER) && actor.me().sees(task.post().unitCode());
    boolean superior = task.superior() != null && actor.postDesks().contains(task.superior());
    return leads || superior ? Optional.empty() : onlyForWhomItWaitsMayHandle(task, actor);
  }

  public static Optional<Problem> onlyWhatNobodyTookMayBeClaimed(Task task, Actor actor) {
    if (task.state() == TaskState.WAITING) {
      return Optional.empty();
    }
    boolean mine = task.assigneeId() != null && task.assigneeId() == actor.id();
    String words = mine ? "您已经接办了这件待办。" : "这件待办已由" + task.assignee() + "接办。";
    return Optional.of(Problem.of("TAKEN", words));
  }

  public static Optional<Problem> nobodyHandsOnToWhomItWaitsAlready(Task task, String desk) {
    return unless(!task.desk().equals(desk), "SAME", "to", "这件待办已经在对方的待办里。");
  }

  public static Optional<Problem> onlyToSomebodyWhoMaySignIn(Colleague person) {
    return unless(person.enabled(), "DISABLED", "to", person.name() + "的账号已停用，不能转给他。");
  }

  /** Beyond the own units work goes to a unit, whose people share it out themselves. */
  public static Optional<Problem> onlyToAPersonOfTheOwnUnits(Colleague person, Actor actor) {
    return unless(
        actor.me().sees(person.unitCode()), "FOREIGN_PERSON", "to", "只能转给本单位及下级单位的人员，其他单位请转给单位。");
  }

  public static Optional<Problem> onlyWhatSomebodySentCanBeReturned(Task task, Actor actor) {
    boolean sent = task.fromId() != null && task.fromId() != actor.id();
    boolean held = task.fromId() == null && task.assigneeId() != null;
    return unless(sent || held, "NOBODY_SENT_IT", "这件待办由系统发到本岗位，没有可以退回的人；可以转办。");
  }

  public static Optional<Problem> onlyTheSenderMayWithdraw(Task task, Actor actor) {
    return unless(
        task.senderId() != null && task.senderId() == actor.id(),
        "NOT_SENDER",
        "只有发起人（" + task.sender() + "）可以撤回。");
  }

  public static Optional<Problem> onlyWhatNobodyBeganMayBeWithdrawn(Task task) {
    return unless(
        task.state() != TaskState.IN_HAND, "BEGUN", task.assignee() + "已经接办，不能再撤回；可以请他退回。");
  }

  public static Optional<Problem> aReasonIsNeeded(String words) {
    if (words.isBlank()) {
      return Optional.of(new Problem("WORDS_MISSING", "words", "请写明理由。"));
    }
    return wordsMustNotBeTooLong(words);
  }

  public static Optional<Problem> wordsMustNotBeTooLong(String words) {
    return unless(
        words.length() <= LONGEST_WORDS,
        "WORDS_TOO_LONG",
        "words",
        "最多 %d 字，现在有 %d 字。".formatted(LONGEST_WORDS, words.length()));
  }

  public static Optional<Problem> allAskedMustHaveSigned(List<CoSign> asked) {
    List<String> waiting = asked.stream().filter(CoSign::isWaiting).map(CoSign::name).toList();
    return unless(
        waiting.isEmpty(),
        "COSIGN_OPEN",
        "还有 %d 人没有会签：%s。请等待会签，或撤销会签请求。".formatted(waiting.size(), String.join("、", waiting)));
  }

  public static Optional<Problem> nobodySignsHisOwnTask(Task task, Colleague signer) {
    boolean own = task.assigneeId() != null && task.assigneeId() == signer.id();
    return unless(!own, "OWN_TASK", "to", "办理人不能给自己会签。");
  }

  public static Optional<Problem> nobodyIsAskedTwice(Colleague signer, List<CoSign> asked) {
    boolean waits =
        asked.stream().anyMatch(one -> one.accountId() == signer.id() && one.isWaiting());
    return unless(!waits, "ASKED_ALREADY", "to", "已经请" + signer.name() + "会签，还没有答复。");
  }

  public static Optional<Problem> onlyWhoWasAskedMaySign(List<CoSign> asked, Actor actor) {
    boolean waits =
        asked.stream().anyMatch(one -> one.accountId() == actor.id() && one.isWaiting());
    return unless(waits, "NOT_ASKED", "没有请您会签，或会签请求已撤销。");
  }

  public static Optional<Problem> onlyALeaderMayHandOver(Colleague person) {
    return unless(person.has(Role.LEADER), "NOT_LEADER", "只有领导可以批量交接待办。");
  }

  private static Optional<Problem> unless(boolean allowed, String code, String words) {
    return unless(allowed, code, "", words);
  }

  private static Optional<Problem> unless(
      boolean allowed, String code, String field, String words) {
    return allowed ? Optional.empty() : Optional.of(new Problem(code, field, words));
  }
}
