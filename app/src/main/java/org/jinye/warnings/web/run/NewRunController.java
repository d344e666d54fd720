package org.jinye.warnings.web.run;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jinye.platform.access.CitySupervisors;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Refused;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.run.JudgeableDays;
import org.jinye.warnings.internal.run.JudgeableDays.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 立即评估: the form proposes the newest week with data. */
@Controller
@CitySupervisors
class NewRunController {

  private static final String VIEW = "warnings/run/new";

  private final JudgeableDays days;
  private final RunRows rows;
  private final EvaluatingOrders evaluating;
  private final Clock clock;

  NewRunController(JudgeableDays days, RunRows rows, EvaluatingOrders evaluating, Clock clock) {
    this.days = days;
    this.rows = rows;
    this.evaluating = evaluating;
    this.clock = clock;
  }

  @GetMapping("/runs/new")
  String form(
      @RequestParam(required = false) @Nullable String city,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    List<Choice> cities = cities(me);
    String chosen = city == null && !cities.isEmpty() ? cities.getFirst().value() : city;
    Optional<Stretch> newest = newestWeek(cities, chosen);
    model.addAttribute(
        "page",
        new NewRunPage(
            cities,
            Objects.requireNonNullElse(chosen, ""),
            newest.map(week -> week.from().toString()).orElse(""),
            newest.map(week -> week.to().toString()).orElse(""),
            newest.map(week -> week.to().toString()).orElse(""),
            Map.of(),
            null));
    return VIEW;
  }

  @PostMapping("/runs")
  String start(
      @Valid @ModelAttribute RunForm form,
      BindingResult binding,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    RunForm.reportMissing(binding);
    if (!binding.hasErrors()) {
      form.reportOrder(binding);
    }
    if (binding.hasErrors() || form.city() == null || form.from() == null || form.to() == null) {
      return refuse(binding, null, me, response, model);
    }
    RunRequest request = new RunRequest(form.city(), form.from(), form.to(), me.name());
    try {
      long id = evaluating.ask(request, clock.instant());
      next.addFlashAttribute("notice", "评估 " + id + " 已开始。");
      return "redirect:/runs/" + id;
    } catch (Refused refused) {
      return refuse(binding, refused.getMessage(), me, response, model);
    }
  }

  private String refuse(
      BindingResult binding,
      @Nullable String refusal,
      SignedIn me,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    List<Choice> cities = cities(me);
    String city = typed(binding, "city");
    model.addAttribute(
        "page",
        new NewRunPage(
            cities,
            city,
            typed(binding, "from"),
            typed(binding, "to"),
            newestWeek(cities, city).map(week -> week.to().toString()).orElse(""),
            errors(binding),
            refusal));
    return VIEW;
  }

  private Optional<Stretch> newestWeek(List<Choice> cities, @Nullable String city) {
    return cities.stream()
        .map(Choice::value)
        .filter(code -> code.equals(city))
        .findFirst()
        .flatMap(days::findNewestWeek);
  }

  private List<Choice> cities(SignedIn me) {
    return days.listCities().stream()
        .filter(code -> me.scope().holds(code))
        .map(code -> new Choice(code, rows.name(code)))
        .toList();
  }

  private static String typed(BindingResult binding, String field) {
    Object value = binding.getFieldValue(field);
    return value == null ? "" : value.toString();
  }

  private static Map<String, String> errors(BindingResult binding) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : binding.getFieldErrors()) {
      String words =
          error.isBindingFailure() ? "不是存在的日期，格式如 2026-09-14。" : error.getDefaultMessage();
      errors.put(error.getField(), Objects.requireNonNullElse(words, "请检查这一项。"));
    }
    return errors;
  }
}
