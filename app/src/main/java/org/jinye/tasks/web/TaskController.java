package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.tasks.Moved;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.Watching;
import org.jinye.tasks.web.TaskPage.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待办: one task with its history and what can be done with it. */
@Controller
@RequestMapping("/tasks/{id:[0-9]{1,18}}")
@Everyone
class TaskController {

  private final TaskDetails details;
  private final TaskActs acts;
  private final Watching watching;
  private final TaskSteps steps;

  TaskController(TaskDetails details, TaskActs acts, Watching watching, TaskSteps steps) {
    this.steps = steps;
    this.details = details;
    this.acts = acts;
    this.watching = watching;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", details.page(id, me, Sent.nothing()));
    return "tasks/task";
  }

  @PostMapping("/watch")
  String watch(
      @PathVariable long id,
      @RequestParam boolean on,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    watching.watch(id, me.accountId(), on ? Watching.Wish.WATCH : Watching.Wish.LEAVE);
    next.addFlashAttribute("notice", on ? "已关注，可在“我关注的”里跟踪。" : "已取消关注。");
    return "redirect:/tasks/" + id;
  }

  @PostMapping("/step")
  String step(
      @PathVariable long id,
      @RequestParam String step,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return switch (steps.take(details.task(id), step, to, words.strip())) {
      case Moved.Done ignored -> {
        next.addFlashAttribute("notice", "已办理。");
        yield details.isInSight(id) ? "redirect:/tasks/" + id : "redirect:/tasks";
      }
      case Moved.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = new HashMap<>();
        for (Problem problem : no.problems()) {
          String field = problem.field().equals("outcome") ? "to" : problem.field();
          errors.merge(field, problem.words(), String::concat);
        }
        yield again(id, me, new Sent("step", to, words, errors), model);
      }
    };
  }

  @PostMapping("/{act:[a-z-]{1,20}}")
  String act(
      @PathVariable long id,
      @PathVariable String act,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var seen = new Task.Seen(id, version);
    return switch (acts.take(act, seen, me, to.strip(), words.strip())) {
      case TaskOutcome.Taken ignored -> {
        next.addFlashAttribute("notice", TaskActs.done(act));
        yield details.isInSight(id) ? "redirect:/tasks/" + id : "redirect:/tasks";
      }
      case TaskOutcome.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield again(id, me, new Sent(act, to, words, Map.of("", overtaken.words())), model);
      }
      case TaskOutcome.NotTaken no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = new HashMap<>();
        for (Problem problem : no.problems()) {
          errors.merge(problem.field(), problem.words(), String::concat);
        }
        yield again(id, me, new Sent(act, to, words, errors), model);
      }
    };
  }

  private String again(long id, SignedIn me, Sent sent, Model model) {
    model.addAttribute("page", details.page(id, me, sent));
    return "tasks/task";
  }
}
