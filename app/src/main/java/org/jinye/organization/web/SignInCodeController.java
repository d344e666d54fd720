package org.jinye.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jinye.organization.internal.signin.ComingWay;
import org.jinye.organization.internal.signin.OpenSteps;
import org.jinye.organization.internal.signin.SecondStep;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.OpenStep;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.TryAgainLater;
import org.jinye.platform.web.CurrentSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a sign-in: the code that the person's app shows. */
@Controller
@RequestMapping("/sign-in-code")
@Everyone
class SignInCodeController {

  private final SecondStep second;
  private final OpenSteps steps;
  private final CurrentSession session;

  SignInCodeController(SecondStep second, OpenSteps steps, CurrentSession session) {
    this.second = second;
    this.steps = steps;
    this.session = session;
  }

  @GetMapping
  String page(@AuthenticationPrincipal SignedIn me, Model model) {
    return me.openStep() == OpenStep.CODE ? show(null, model) : "redirect:/";
  }

  @PostMapping
  String take(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal SignedIn me,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (me.openStep() != OpenStep.CODE) {
      return "redirect:/";
    }
    String error = problem(me, code, request.getRemoteAddr());
    if (error != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(error, model);
    }
    session.continueAs(steps.further(me, ComingWay.of(request)), request, response);
    return "redirect:/";
  }

  private @Nullable String problem(SignedIn me, String code, String address) {
    try {
      return second.take(me, code, address) ? null : "口令不对，或已经用过。请等应用里出现下一个口令再输入。";
    } catch (TryAgainLater later) {
      return "输错的次数太多，请在 " + later.seconds() + " 秒后再试。";
    }
  }

  private static String show(@Nullable String error, Model model) {
    model.addAttribute("page", new SignInCodePage(error));
    return "organization/signincode";
  }
}
