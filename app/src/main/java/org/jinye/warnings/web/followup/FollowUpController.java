package org.jinye.warnings.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jinye.organization.Colleague;
import org.jinye.organization.Colleagues;
import org.jinye.organization.Organization;
import org.jinye.organization.Unit;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.warnings.internal.followup.Referring;
import org.jinye.warnings.internal.followup.VisitOrder;
import org.jinye.warnings.internal.followup.VisitingShops;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 后续措施 of a warning: papers, visits, referrals. */
@Controller
@RequestMapping("/warnings/{id:[0-9]{1,18}}/follow-up")
@Everyone
class FollowUpController {

  private static final String PAGE = "warnings/followup/page";

  private final FollowUpPages pages;
  private final VisitingShops visiting;
  private final Referring referring;
  private final Colleagues colleagues;
  private final Organization organization;
  private final Clock clock;

  FollowUpController(
      FollowUpPages pages,
      VisitingShops visiting,
      Referring referring,
      Colleagues colleagues,
      Organization organization,
      Clock clock) {
    this.pages = pages;
    this.visiting = visiting;
    this.referring = referring;
    this.colleagues = colleagues;
    this.organization = organization;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @PathVariable long id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    model.addAttribute("page", pages.page(me, id, FollowUpPages.Back.nothing()));
    return htmx == null ? PAGE : "warnings/followup/section";
  }

  @Supervisors
  @PostMapping("/visits")
  String visit(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Map<String, String> errors = new HashMap<>();
    Optional<LocalDate> until = Days.find(text(fields, "until"));
    if (until.isEmpty()) {
      errors.put("until", "请填写期限，例如 2026-10-20。");
    }
    Optional<Goes> goes = goes(text(fields, "goes"));
    VisitOrder order =
        new VisitOrder(
            id,
            goes.map(Goes::unit).orElse(""),
            goes.map(Goes::account).orElse(null),
            goes.map(Goes::words).orElse(""),
            until.orElse(LocalDate.now(clock)),
            text(fields, "lookAt"),
            text(fields, "formKey"));
    if (errors.isEmpty()) {
      errors.putAll(visiting.order(me, order, clock.instant()));
    }
    return answer(me, id, "visit", fields, errors, response, model, next, "走访指令已发出。");
  }

  @Supervisors
  @PostMapping("/referrals")
  String refer(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var typed =
        new Referring.NewReferral(
            id,
            text(fields, "way"),
            text(fields, "receiver"),
            text(fields, "reason"),
            text(fields, "formKey"));
    Map<String, String> errors = referring.refer(me, typed, clock.instant());
    return answer(me, id, "referral", fields, errors, response, model, next, "移送已登记。");
  }

  private String answer(
      SignedIn me,
      long id,
      String form,
      Map<String, String> fields,
      Map<String, String> errors,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next,
      String done) {
    if (errors.isEmpty()) {
      next.addFlashAttribute("notice", done);
      return "redirect:/warnings/" + id + "/follow-up";
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", pages.page(me, id, new FollowUpPages.Back(form, fields, errors)));
    return PAGE;
  }

  private record Goes(String unit, @Nullable Long account, String words) {}

  /** {@code u:99010101} or {@code a:17}. */
  private Optional<Goes> goes(String text) {
    if (text.matches("u:[0-9]{2,8}")) {
      return organization
          .findUnit(text.substring(2))
          .map(Unit::name)
          .map(name -> new Goes(text.substring(2), null, name));
    }
    if (text.matches("a:[0-9]{1,18}")) {
      Optional<Colleague> person = colleagues.find(Long.parseLong(text.substring(2)));
      return person.map(one -> new Goes(one.unitCode(), one.id(), one.words()));
    }
    return Optional.empty();
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
