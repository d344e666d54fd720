package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jinye.organization.internal.signin.ChangingPassword;
import org.jinye.organization.internal.signin.ComingWay;
import org.jinye.organization.internal.signin.OpenSteps;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.OpenStep;
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

/** 修改密码: one's own. */
@Controller
@RequestMapping("/password")
@Everyone
class PasswordController {

  private final ChangingPassword changing;
  private final CurrentSession session;
  private final Sessions sessions;
  private final OpenSteps steps;

  PasswordController(
      ChangingPassword changing, CurrentSession session, Sessions sessions, OpenSteps steps) {
    this.changing = changing;
    this.session = session;
    this.sessions = sessions;
    this.steps = steps;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    return show(me, Map.of(), model);
  }

  @PostMapping
  String change(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var typed = new ChangingPassword.Typed(current, password, again);
    Map<String, String> errors = tryToChange(me, typed, request.getRemoteAddr());
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(me, errors, model);
    }
    sessions.endAllBut(me.getUsername(), request.getSession().getId());
    if (me.openStep() == OpenStep.PASSWORD_CHANGE) {
      session.continueAs(steps.further(me, ComingWay.of(request)), request, response);
    } else {
      session.continueAs(me, request, response);
    }
    next.addFlashAttribute("notice", "密码已修改。您在别处的登录都已退出。");
    return "redirect:/";
  }

  // An open step has no scope yet; the own account is in sight under the own one.
  private Map<String, String> tryToChange(
      SignedIn me, ChangingPassword.Typed typed, String address) {
    try {
      return me.scope().get(() -> changing.change(me, typed, address));
    } catch (TryAgainLater later) {
      return Map.of("current", "原密码输错的次数太多，请在 " + later.seconds() + " 秒后再试。");
    }
  }

  private static String show(SignedIn me, Map<String, String> errors, Model model) {
    model.addAttribute("page", new PasswordPage(me.openStep() != null, errors));
    return "organization/password";
  }
}
