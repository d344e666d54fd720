package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jinye.organization.internal.onetime.OneTimePasswords;
import org.jinye.organization.internal.signin.ComingWay;
import org.jinye.organization.internal.signin.OpenSteps;
import org.jinye.organization.internal.signin.SecondStep;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.jinye.platform.web.CurrentSession;
import org.jinye.platform.web.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一次性口令: one's own. Without scope while it is the open step: the own account is in sight. */
@Controller
@RequestMapping("/one-time-password")
@Everyone
class OneTimePasswordController {

  private final OneTimePasswords codes;
  private final SecondStep second;
  private final OpenSteps steps;
  private final CurrentSession session;
  private final Sessions sessions;
  private final OneTimePages pages;

  OneTimePasswordController(
      OneTimePasswords codes,
      SecondStep second,
      OpenSteps steps,
      CurrentSession session,
      Sessions sessions,
      OneTimePages pages) {
    this.codes = codes;
    this.second = second;
    this.steps = steps;
    this.session = session;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, Map.of(), model);
  }

  @PostMapping("/confirm")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    List<String> recovery = me.scope().get(() -> codes.confirm(me, code));
    if (recovery.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(me, Map.of("confirm", "口令不对。请核对手机的时间是否准确，再输入应用里现在显示的口令。"), model);
    }
    sessions.endAllBut(me.getUsername(), request.getSession().getId());
    session.continueAs(steps.further(me, ComingWay.of(request)), request, response);
    return tell(recovery, me.openStep() != null, model);
  }

  @PostMapping("/recovery-codes")
  String renew(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String problem = problem(me, code, request.getRemoteAddr());
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(me, Map.of("renew", problem), model);
    }
    return tell(codes.renewCodes(me), false, model);
  }

  /** Also the way to another phone: what the role demands is set up again at once. */
  @PostMapping("/off")
  String switchOff(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    String problem = problem(me, code, request.getRemoteAddr());
    if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(me, Map.of("off", problem), model);
    }
    codes.switchOff(me);
    session.continueAs(steps.further(me, ComingWay.of(request)), request, response);
    next.addFlashAttribute("notice", "一次性口令已停用。");
    return "redirect:/one-time-password";
  }

  private String problem(SignedIn me, String code, String address) {
    try {
      return second.confirm(me, code, address) ? "" : "口令不对，或已经用过。";
    } catch (TryAgainLater later) {
      return "输错的次数太多，请在 " + later.seconds() + " 秒后再试。";
    }
  }

  private String show(SignedIn me, Map<String, String> errors, Model model) {
    model.addAttribute("page", me.scope().get(() -> pages.page(me, errors)));
    return "organization/onetime";
  }

  // Not by a redirect: the codes would be kept with the session on their way.
  private static String tell(List<String> recovery, boolean forced, Model model) {
    model.addAttribute("page", new RecoveryCodesPage(recovery, forced));
    return "organization/recoverycodes";
  }
}
