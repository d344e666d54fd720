package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.penalty.Cause;
import org.jinye.casebook.penalty.Discretion;
import org.jinye.casebook.penalty.Factor;
import org.jinye.casebook.penalty.Proposal;
import org.jinye.casebook.penalty.Ruling;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** 裁量计算: what follows from an act, step by step, and whether an intended fine may be imposed. */
@Controller
@RequestMapping(CalculatorPage.PATH)
@Everyone
class CalculatorController {

  private final Discretion discretion = Discretion.read();
  private final Clock clock;

  CalculatorController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String show(
      @ModelAttribute CalculatorForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = form.dayOr(today);
    List<Cause> causes = discretion.causes().on(day);
    List<Factor> factors = discretion.factors().on(day);
    Map<String, String> errors = new HashMap<>();
    if (!form.figure().isEmpty() || (form.isAsked() && !form.base().isEmpty())) {
      errors.putAll(form.errors(today));
      if (causes.stream().noneMatch(cause -> cause.code().equals(form.cause()))) {
        errors.put("cause", "请选择案由；这一天没有代码为“" + form.cause() + "”的案由。");
      }
    }
    Proposal proposal = null;
    Ruling ruling = null;
    if (errors.isEmpty() && form.isAsked() && !form.base().isEmpty()) {
      Set<String> known = factors.stream().map(Factor::code).collect(Collectors.toSet());
      proposal =
          discretion.propose(
              form.cause(),
              CalculatorForm.province(me),
              day,
              form.baseMoney(),
              form.circumstances(known));
      ruling = ruling(proposal, form);
    }
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", new CalculatorPage(form, causes, factors, proposal, ruling, errors));
    return "cases/calculator";
  }

  private @Nullable Ruling ruling(Proposal proposal, CalculatorForm form) {
    return proposal instanceof Proposal.Fine fine
        ? form.findFigure()
            .map(figure -> discretion.judge(fine, figure, form.justification()))
            .orElse(null)
        : null;
  }
}
