package org.jinye.releases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.access.Supervisors;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.Releases;
import org.jinye.releases.RulesInForce;
import org.jinye.releases.internal.BaseRules;
import org.jinye.releases.internal.Draft;
import org.jinye.releases.internal.InForceQuery;
import org.jinye.releases.internal.ReleaseCheck;
import org.jinye.releases.internal.ReleaseDesk;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a release: which rule, for which unit, with which values. */
@Controller
@RequestMapping(ReleaseFilter.PATH)
@Supervisors
class ReleaseFormController {

  private final ReleaseDesk desk;
  private final ReleaseCheck check;
  private final Releases releases;
  private final RulesInForce inForce;
  private final InForceQuery values;
  private final BaseRules base;
  private final ReleaseWords words;
  private final Clock clock;

  ReleaseFormController(
      ReleaseDesk desk,
      ReleaseCheck check,
      Releases releases,
      RulesInForce inForce,
      InForceQuery values,
      BaseRules base,
      ReleaseWords words,
      Clock clock) {
    this.desk = desk;
    this.check = check;
    this.releases = releases;
    this.inForce = inForce;
    this.values = values;
    this.base = base;
    this.words = words;
    this.clock = clock;
  }

  /** First which rule and unit, then its values. */
  @GetMapping("/new")
  String blank(
      @RequestParam(defaultValue = "") String rule,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    if (base.versions(rule).isEmpty()) {
      model.addAttribute("rules", words.rules());
      model.addAttribute("units", words.units(me));
      return "releases/choose";
    }
    String of = unit.isEmpty() ? me.unitCode() : unit;
    mayWrite(me, of);
    known(me, of);
    ConfiguredRule now = inForce.of(of, rule, today());
    // a back-test hands over the values that it tried
    ReleaseForm form =
        new ReleaseForm(
            of, rule, String.valueOf(now.rule().version()), "", ReleaseForm.of(fields).typed());
    model.addAttribute("page", page(0, 0, form, now.rule(), Map.of()));
    return "releases/form";
  }

  @PostMapping
  String add(
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    ReleaseForm form = ReleaseForm.of(fields);
    mayWrite(me, form.unit());
    known(me, form.unit());
    Rule rule = rule(form);
    Map<String, String> errors = new LinkedHashMap<>();
    Draft draft = draft(form, rule, errors);
    if (!errors.isEmpty()) {
      return again(response, model, page(0, 0, form, rule, errors));
    }
    Release added = desk.draft(me, form.unit(), draft);
    next.addFlashAttribute("notice", "草稿已保存，下一步：校验。");
    return "redirect:" + added.href();
  }

  @GetMapping("/{id:[0-9]{1,18}}/edit")
  String edit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    Release release = release(id);
    mayWrite(me, release.unitCode());
    Map<String, String> typed = new LinkedHashMap<>();
    values.values(id).forEach(value -> typed.put(value.field(), value.value()));
    ReleaseForm form =
        new ReleaseForm(
            release.unitCode(),
            release.ruleId(),
            String.valueOf(release.ruleVersion()),
            release.reason(),
            typed);
    model.addAttribute("page", page(id, release.version(), form, rule(form), Map.of()));
    return "releases/form";
  }

  @PostMapping("/{id:[0-9]{1,18}}/edit")
  String change(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal SignedIn me,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Release release = release(id);
    mayWrite(me, release.unitCode());
    ReleaseForm sent = ReleaseForm.of(fields);
    ReleaseForm form =
        new ReleaseForm(
            release.unitCode(), release.ruleId(), sent.ruleVersion(), sent.reason(), sent.typed());
    Rule rule = rule(form);
    Map<String, String> errors = new LinkedHashMap<>();
    Draft draft = draft(form, rule, errors);
    if (errors.isEmpty()) {
      try {
        desk.edit(me, id, seen, draft);
        next.addFlashAttribute("notice", "已修改，回到草稿：请重新校验和回测。");
        return "redirect:" + release.href();
      } catch (Refused overtaken) {
        errors.put("", String.valueOf(overtaken.getMessage()));
      }
    }
    return again(response, model, page(id, seen, form, rule, errors));
  }

  private static String again(HttpServletResponse response, Model model, ReleaseFormPage page) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("page", page);
    return "releases/form";
  }

  private Draft draft(ReleaseForm form, Rule rule, Map<String, String> errors) {
    String reason = ReleaseCheck.problem(form.reason());
    if (!reason.isEmpty()) {
      errors.put("reason", reason);
    }
    List<ReleaseValue> read = check.read(form.unit(), rule, form.typed(), today(), errors);
    return new Draft(rule.id(), rule.version(), form.reason(), read);
  }

  private ReleaseFormPage page(
      long id, int seen, ReleaseForm form, Rule rule, Map<String, String> errors) {
    ConfiguredRule above = inForce.above(form.unit(), form.rule(), today());
    // the level above may have another version than the one that is chosen
    ConfiguredRule shown = above.rule().equals(rule) ? above : base.configured(rule);
    boolean isCity = form.unit().length() < 6;
    return new ReleaseFormPage(
        id,
        seen,
        form,
        words.rule(form.rule()),
        words.unitNames().getOrDefault(form.unit(), form.unit()),
        base.versions(form.rule()).stream()
            .map(version ->
                new Choice(String.valueOf(version.version()), "第 " + version.version() + " 版"))
            .toList(),
        ParameterField.of(shown, form.typed(), errors, isCity),
        errors);
  }

  private Rule rule(ReleaseForm form) {
    List<Rule> versions = base.versions(form.rule());
    return versions.stream()
        .filter(rule -> String.valueOf(rule.version()).equals(form.ruleVersion()))
        .findFirst()
        .or(() -> versions.stream().findFirst())
        .orElseThrow(() -> NotFound.of("规则"));
  }

  private Release release(long id) {
    return releases.find(id).orElseThrow(() -> NotFound.of("规则发布"));
  }

  /** Nothing is released for a unit that nobody knows, or below a county. */
  private void known(SignedIn me, String unit) {
    if (words.units(me).stream().noneMatch(one -> one.value().equals(unit))) {
      throw Refused.because("请选择管辖范围内的市局或县局。");
    }
  }

  private static void mayWrite(SignedIn me, String unit) {
    if (!ReleaseCheck.mayWrite(me, unit)) {
      throw Refused.because("规则由本单位或上级的内管员调整。");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
