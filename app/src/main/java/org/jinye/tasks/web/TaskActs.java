package org.jinye.tasks.web;

import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.internal.Actor;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.HandlingTasks;
import org.jinye.tasks.internal.SigningTasks;
import org.jinye.tasks.internal.Target;
import org.springframework.stereotype.Component;

/** The acts of the task's page by the word that their form's address ends with. */
@Component
class TaskActs {

  private final HandlingTasks handling;
  private final SigningTasks signing;
  private final Actors actors;

  TaskActs(HandlingTasks handling, SigningTasks signing, Actors actors) {
    this.handling = handling;
    this.signing = signing;
    this.actors = actors;
  }

  TaskOutcome take(String act, Task.Seen seen, SignedIn me, String to, String words) {
    Actor actor = actors.of(me);
    return switch (act) {
      case "claim" -> handling.claim(actor, seen);
      case "hand-on" -> handling.handOn(actor, seen, Target.of(to), words);
      case "return" -> handling.giveBack(actor, seen, words);
      case "withdraw" -> handling.withdraw(actor, seen, words);
      case "finish" -> handling.finish(actor, seen, words);
      case "ask-sign" -> signing.ask(actor, seen, Target.of(to), words);
      case "sign" -> signing.sign(actor, seen, words);
      case "decline" -> signing.decline(actor, seen, words);
      case "withdraw-sign" -> signing.withdraw(actor, seen, Target.of(to));
      default -> throw NotFound.of("操作");
    };
  }

  static String done(String act) {
    return switch (act) {
      case "claim" -> "已接办。";
      case "hand-on" -> "已转办。";
      case "return" -> "已退回。";
      case "withdraw" -> "已撤回。";
      case "finish" -> "已办结。";
      case "ask-sign" -> "已请求会签。";
      case "sign" -> "已会签同意。";
      case "decline" -> "已登记不同意。";
      default -> "已撤销会签请求。";
    };
  }
}
