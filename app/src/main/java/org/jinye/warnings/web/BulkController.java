package org.jinye.warnings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jinye.platform.access.SignedIn;
import org.jinye.warnings.Handled;
import org.jinye.warnings.Handled.Problem;
import org.jinye.warnings.HandlingWarnings;
import org.jinye.warnings.Step;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量不予处理: the ticked warnings of the queue, looked at once more, closed with one reason. */
@Controller
@RequestMapping("/warnings/bulk")
@PreAuthorize("hasRole('CITY_SUPERVISOR')") // not the administrators, who decide nothing
class BulkController {

  private final BulkPages pages;
  private final HandlingWarnings handling;
  private final Clock clock;

  BulkController(BulkPages pages, HandlingWarnings handling, Clock clock) {
    this.pages = pages;
    this.handling = handling;
    this.clock = clock;
  }

  @GetMapping
  String look(@RequestParam MultiValueMap<String, String> fields, Model model) {
    QueueFilter filter = QueueFilter.of(fields.toSingleValueMap());
    var ticked = HandlingForm.warnings(fields);
    model.addAttribute("page", pages.page(Answered.nothingSent(), ticked, filter));
    return "warnings/bulk";
  }

  @PostMapping
  String process(
      @RequestParam MultiValueMap<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    QueueFilter filter = QueueFilter.ofAddress(request);
    HandlingForm form = HandlingForm.of(fields);
    var step = new Step.NotProcessing(form.reason(), form.words());
    return switch (handling.take(me, form.warnings(), step, clock.instant())) {
      case Handled.Done done -> {
        next.addFlashAttribute("notice", "已不予处理 " + done.warnings() + " 条预警。");
        yield "redirect:" + filter.url("/warnings");
      }
      case Handled.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield again(form, refused.problems(), filter, model);
      }
      case Handled.Overtaken overtaken -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        String words = "有预警已被他人办理（见下表），因此一条也没有办理。";
        yield again(form, List.of(new Problem("", "overtaken", words)), filter, model);
      }
    };
  }

  private String again(HandlingForm form, List<Problem> problems, QueueFilter filter, Model model) {
    model.addAttribute("page", pages.page(new Answered(form, problems), form.warnings(), filter));
    return "warnings/bulk";
  }
}
