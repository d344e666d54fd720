package org.jinye.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.crime.CrimeFigures;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.casebook.crime.NetworkMeter;
import org.jinye.casebook.crime.NetworkStandard;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** 涉刑与网络: which thresholds of crime figures pass, and what a network case still lacks. */
@Controller
@RequestMapping(CrimePage.PATH)
@Everyone
class CrimeController {

  private final Clock clock;

  CrimeController(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String show(
      @ModelAttribute CrimeForm form,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> errors = form.errors(today);
    if (!errors.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute(
        "page",
        form.isAsked() && errors.isEmpty()
            ? answered(form, CalculatorForm.province(me), today)
            : new CrimePage(form, null, List.of(), errors));
    return "cases/crime";
  }

  private static CrimePage answered(CrimeForm form, String province, LocalDate today) {
    CrimeFigures figures = form.figures(today);
    List<NetworkMeter> meters =
        Arrays.stream(NetworkStandard.Level.values())
            .flatMap(level -> NetworkStandard.find(level, province, figures.day()).stream())
            .map(standard -> NetworkMeter.measure(standard, form.network()))
            .toList();
    return new CrimePage(form, CriminalAlarm.of(figures), meters, Map.of());
  }
}
