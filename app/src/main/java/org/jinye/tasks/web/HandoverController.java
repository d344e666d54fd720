package org.jinye.tasks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.tasks.Task;
import org.jinye.tasks.TaskOutcome.Problem;
import org.jinye.tasks.internal.Actors;
import org.jinye.tasks.internal.HandingOver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量交接: ticked tasks of the list, or all of one person, looked at once more and given on. */
@Controller
@RequestMapping("/tasks/handover")
@PreAuthorize("hasRole('LEADER')")
class HandoverController {

  private static final int SHOWN = 50;

  private final HandingOver handing;
  private final Colleagues colleagues;
  private final Actors actors;
  private final TaskLines lines;

  HandoverController(HandingOver handing, Colleagues colleagues, Actors actors, TaskLines lines) {
    this.handing = handing;
    this.colleagues = colleagues;
    this.actors = actors;
    this.lines = lines;
  }

  @GetMapping
  String look(
      @RequestParam(name = "task", required = false) String @Nullable [] ticked,
      @RequestParam(defaultValue = "0") long from,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", page(me, tasks(me, ticked, from), from, "", "", Map.of()));
    return "tasks/handover";
  }

  @PostMapping
  String handOver(
      @RequestParam(name = "task", required = false) String @Nullable [] ticked,
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "0") long to,
      @RequestParam(defaultValue = "") String words,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    List<Task> tasks = tasks(me, ticked, from);
    HandingOver.Result result = handing.handOver(Colleague.of(me), tasks, to, words.strip());
    if (result.problems().isEmpty()) {
      next.addFlashAttribute("notice", "已交接 " + result.moved() + " 件。");
      return "redirect:/tasks?tab=unit";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    Map<String, String> errors = new HashMap<>();
    for (Problem problem : result.problems()) {
      errors.merge(problem.field(), problem.words(), String::concat);
    }
    model.addAttribute("page", page(me, tasks, from, Long.toString(to), words, errors));
    return "tasks/handover";
  }

  private List<Task> tasks(SignedIn me, String @Nullable [] ticked, long from) {
    if (from > 0) {
      return handing.listOf(from);
    }
    List<Long> ids =
        ticked == null
            ? List.of()
            : Arrays.stream(ticked)
                .filter(one -> one.matches("[0-9]{1,18}(-[0-9]{1,9})?"))
                .map(one -> Long.valueOf(one.replaceAll("-.*", "")))
                .toList();
    return handing.listTicked(Colleague.of(me), ids);
  }

  private HandoverPage page(
      SignedIn me,
      List<Task> tasks,
      long from,
      String to,
      String words,
      Map<String, String> errors) {
    TaskLines.Writer writer = lines.writer(actors.of(me), java.util.Set.of());
    List<Choice> people =
        colleagues.listUnder(me.unitCode()).stream()
            .map(person -> new Choice(Long.toString(person.id()), person.words()))
            .toList();
    return new HandoverPage(
        tasks.stream().limit(SHOWN).map(writer::line).toList(),
        tasks.stream().map(Task::id).toList(),
        Long.toString(from),
        people,
        to,
        words,
        errors);
  }
}
