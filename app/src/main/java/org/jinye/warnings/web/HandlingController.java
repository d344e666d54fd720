package org.jinye.warnings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Handled.Problem;
import org.jinye.warnings.HandlingWarnings;
import org.jinye.warnings.Versioned;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the right column. Whose turn it is, the step's own check says. */
@Controller
@RequestMapping("/warnings/{id:[0-9]{1,18}}")
@Supervisors
class HandlingController {

  private final WorkspacePages pages;
  private final HandlingWarnings handling;
  private final Clock clock;

  HandlingController(WorkspacePages pages, HandlingWarnings handling, Clock clock) {
    this.pages = pages;
    this.handling = handling;
    this.clock = clock;
  }

  @PostMapping("/steps")
  String step(
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    QueueFilter filter = QueueFilter.ofAddress(request);
    HandlingForm form = HandlingForm.of(fields);
    List<WarningRow> rows = pages.rows(id);
    onlyOfTheDossier(form, rows);
    return switch (take(me, form)) {
      case Handled.Done done -> {
        next.addFlashAttribute("notice", notice(form, done));
        yield "redirect:" + afterwards(id, form, rows, filter);
      }
      case Handled.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Sent sent = Sent.refused(new Answered(form, refused.problems()));
        model.addAttribute("page", pages.open(me, filter, null, id, sent));
        yield "warnings/page";
      }
      case Handled.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        Sent sent = Sent.overtaken(form, words(overtaken));
        model.addAttribute("page", pages.open(me, filter, null, id, sent));
        yield "warnings/page";
      }
    };
  }

  private Handled take(SignedIn me, HandlingForm form) {
    if (form.is(StepName.NOTING)) {
      List<Long> ids = form.warnings().stream().map(Versioned::id).toList();
      return handling.note(me, ids, form.words(), clock.instant());
    }
    return form.asStep()
        .map(step -> handling.take(me, form.warnings(), step, clock.instant()))
        .orElseGet(
            () -> new Handled.Refused(List.of(new Problem("step", "no_conclusion", "请选择核查结论。"))));
  }

  /** The address names a dossier: a form for another one is not ours. */
  private static void onlyOfTheDossier(HandlingForm form, List<WarningRow> rows) {
    Set<Long> ids = rows.stream().map(WarningRow::id).collect(Collectors.toSet());
    if (!form.warnings().stream().map(Versioned::id).allMatch(ids::contains)) {
      throw NotFound.of("预警");
    }
  }

  /** A dossier that still waits for the same person stays open; so does one that was not closed. */
  private String afterwards(long id, HandlingForm form, List<WarningRow> rows, QueueFilter filter) {
    WarningRow chosen = rows.stream().filter(row -> row.id() == id).findFirst().orElseThrow();
    boolean left =
        rows.stream()
            .filter(row -> form.warnings().stream().noneMatch(done -> done.id() == row.id()))
            .anyMatch(row -> isLikeThoseDone(row, form, rows));
    return left || form.is(StepName.NOTING) || form.is(StepName.REOPENING)
        ? filter.url("/warnings/" + id)
        : pages.afterwards(filter, chosen);
  }

  private static boolean isLikeThoseDone(WarningRow row, HandlingForm form, List<WarningRow> rows) {
    return rows.stream()
        .filter(other -> form.warnings().stream().anyMatch(done -> done.id() == other.id()))
        .anyMatch(other -> other.state() == row.state());
  }

  private static String notice(HandlingForm form, Handled.Done done) {
    String step = form.step() == null ? "" : form.step().title();
    return "%s：已办理 %d 条预警。".formatted(step, done.warnings());
  }

  private String words(Handled.Overtaken overtaken) {
    return "%s已于 %s 办理了“%s”，您的意见没有提交；填写的内容保留在下面。"
        .formatted(overtaken.by(), Moments.minute(overtaken.at(), clock), overtaken.kind().title());
  }
}
