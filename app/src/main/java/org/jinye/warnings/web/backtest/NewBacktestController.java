package org.jinye.warnings.web.backtest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.releases.Release;
import org.jinye.releases.Releases;
import org.jinye.warnings.internal.backtest.BacktestRequest;
import org.jinye.warnings.internal.backtest.Backtests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a back-test: first which rule and unit, then its settings. */
@Controller
@Supervisors
class NewBacktestController {

  private final Backtests backtests;
  private final Releases releases;
  private final ReadingBacktest reading;
  private final BacktestForms forms;
  private final BacktestWords words;

  NewBacktestController(
      Backtests backtests,
      Releases releases,
      ReadingBacktest reading,
      BacktestForms forms,
      BacktestWords words) {
    this.backtests = backtests;
    this.releases = releases;
    this.reading = reading;
    this.forms = forms;
    this.words = words;
  }

  @GetMapping("/backtests/new")
  String form(
      @RequestParam Map<String, String> fields, @AuthenticationPrincipal SignedIn me, Model model) {
    BacktestForm sent = BacktestForm.of(fields);
    Release release = release(sent, me);
    BacktestForm form = forms.completed(sent, release, me);
    if (words.rules().stream().noneMatch(rule -> rule.value().equals(form.rule()))) {
      model.addAttribute("rules", words.rules());
      model.addAttribute("units", words.units(me));
      return "warnings/backtest/choose";
    }
    check(form, me);
    model.addAttribute("page", forms.page(forms.proposed(form, release), release, me, Map.of()));
    return "warnings/backtest/new";
  }

  @PostMapping("/backtests")
  String ask(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    BacktestForm sent = BacktestForm.of(fields);
    Release release = release(sent, me);
    BacktestForm form = forms.completed(sent, release, me);
    check(form, me);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<BacktestRequest> request = reading.read(form, release, errors);
    if (request.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", forms.page(form, release, me, errors));
      return "warnings/backtest/new";
    }
    long id = backtests.ask(request.get());
    next.addFlashAttribute("notice", "回测 " + id + " 已开始。");
    return "redirect:/backtests/" + id;
  }

  private void check(BacktestForm form, SignedIn me) {
    List<String> units = new ArrayList<>();
    words.units(me).forEach(unit -> units.add(unit.value()));
    if (!units.contains(form.unit())) {
      throw Refused.because("请选择管辖范围内的市局或县局。");
    }
    if (words.rules().stream().noneMatch(rule -> rule.value().equals(form.rule()))) {
      throw NotFound.of("规则");
    }
  }

  /** A release is tested by those who may put it forward: its own unit or one above. */
  private @Nullable Release release(BacktestForm form, SignedIn me) {
    if (form.release().isEmpty()) {
      return null;
    }
    Release release =
        Optional.of(form.release())
            .filter(number -> number.matches("[0-9]{1,18}"))
            .flatMap(number -> releases.find(Long.parseLong(number)))
            .orElseThrow(() -> NotFound.of("规则发布"));
    if (!me.scope().holds(release.unitCode())) {
      throw Refused.because("这次发布属于上级单位，由上级单位回测。");
    }
    return release;
  }
}
