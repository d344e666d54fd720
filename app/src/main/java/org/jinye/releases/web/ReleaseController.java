package org.jinye.releases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jinye.platform.Days;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseState;
import org.jinye.releases.ReleaseValue;
import org.jinye.releases.Releases;
import org.jinye.releases.RulesInForce;
import org.jinye.releases.ShadowTrials;
import org.jinye.releases.internal.Dimensions;
import org.jinye.releases.internal.InForceQuery;
import org.jinye.releases.internal.ReleaseCheck;
import org.jinye.releases.internal.ReleaseDesk;
import org.jinye.releases.internal.ReleaseStore;
import org.jinye.releases.web.ReleasePage.Step;
import org.jinye.rulebook.ConfiguredRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One release: what it changes, what became of it, and its next step. */
@Controller
@RequestMapping("/releases/{id:[0-9]{1,18}}")
@Everyone
class ReleaseController {

  private final Releases releases;
  private final ReleaseStore store;
  private final ReleaseDesk desk;
  private final InForceQuery values;
  private final RulesInForce inForce;
  private final ObjectProvider<ShadowTrials> trials;
  private final ReleaseQuery query;
  private final ReleaseWords words;
  private final Clock clock;

  ReleaseController(
      Releases releases,
      ReleaseStore store,
      ReleaseDesk desk,
      InForceQuery values,
      RulesInForce inForce,
      ObjectProvider<ShadowTrials> trials,
      ReleaseQuery query,
      ReleaseWords words,
      Clock clock) {
    this.releases = releases;
    this.store = store;
    this.desk = desk;
    this.values = values;
    this.inForce = inForce;
    this.trials = trials;
    this.query = query;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("page", page(release(id), me));
    return "releases/release";
  }

  @PostMapping("/steps")
  String step(
      @PathVariable long id,
      @RequestParam int seen,
      @RequestParam Step step,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes next) {
    Release release = release(id);
    if (step != Step.APPROVE
        && step != Step.STEP_BACK
        && !ReleaseCheck.mayWrite(me, release.unitCode())) {
      throw Refused.because("规则由本单位或上级的内管员调整。");
    }
    if (reason.length() > 1000) {
      throw Refused.because("说明最多 1000 个字。");
    }
    try {
      Map<String, String> problems = take(me, id, seen, step, from, reason.strip());
      if (problems.isEmpty()) {
        next.addFlashAttribute("notice", "已办理：" + step.title() + "。");
      } else {
        refuse(next, List.copyOf(problems.values()), step, from, reason);
      }
    } catch (Refused refused) {
      refuse(next, List.of(String.valueOf(refused.getMessage())), step, from, reason);
    }
    return "redirect:" + release.href();
  }

  /** The sentences stand at the form that was sent, and what was typed is still in it. */
  private static void refuse(
      RedirectAttributes next, List<String> problems, Step step, String from, String reason) {
    next.addFlashAttribute("problems", problems);
    next.addFlashAttribute("sentStep", step.name());
    next.addFlashAttribute("sentFrom", from);
    next.addFlashAttribute("sentReason", reason);
  }

  private Map<String, String> take(
      SignedIn me, long id, int seen, Step step, String from, String reason) {
    switch (step) {
      case CHECK -> {
        return desk.check(me, id, seen);
      }
      case SHADOW -> desk.shadow(me, id, seen);
      case APPROVE ->
          desk.approve(
              me,
              id,
              seen,
              Days.find(from).orElseThrow(() -> Refused.because("请填写生效日期，例如 2026-10-01。")),
              reason);
      case STEP_BACK -> desk.stepBack(me, id, seen, reason);
      case ABANDON -> desk.abandon(me, id, seen, reason);
    }
    return Map.of();
  }

  private ReleasePage page(Release release, SignedIn me) {
    Map<String, String> units = words.unitNames();
    return new ReleasePage(
        release,
        words.rule(release.ruleId()),
        units.getOrDefault(release.unitCode(), release.unitCode()),
        query.find(release.id()).map(words::standing).orElse(release.state().title()),
        words.minute(release.createdAt()),
        changed(release),
        store.periods(release.id()).stream()
            .map(period ->
                period.validTo() == null
                    ? period.validFrom() + " 起"
                    : period.validFrom() + " 至 " + period.validTo() + "（不含）")
            .toList(),
        trials.stream().flatMap(known -> known.list(release.id()).stream()).toList(),
        store.steps(release.id()).stream()
            .map(row ->
                new ReleasePage.Line(
                    words.minute(row.at()), row.act().title(), row.actor(), row.words()))
            .toList()
            .reversed(),
        offers(release, me),
        ReleaseCheck.mayWrite(me, release.unitCode()));
  }

  private List<ReleasePage.Changed> changed(Release release) {
    ConfiguredRule above =
        inForce.above(release.unitCode(), release.ruleId(), LocalDate.now(clock));
    List<ReleasePage.Changed> changed = new ArrayList<>();
    for (ReleaseValue value : values.values(release.id())) {
      above
          .rule()
          .findParameter(value.parameter())
          .ifPresent(parameter ->
              changed.add(
                  new ReleasePage.Changed(
                      value.dimension() == null
                          ? parameter.title()
                          : parameter.title() + "（" + Dimensions.title(value.code()) + "）",
                      parameter.display(
                          above.values().getOrDefault(parameter.name(), parameter.defaultValue())),
                      parameter.display(value.value()))));
    }
    return changed;
  }

  private static List<Step> offers(Release release, SignedIn me) {
    boolean writes = ReleaseCheck.mayWrite(me, release.unitCode());
    boolean approves = ReleaseCheck.mayApprove(me, release.unitCode(), release.createdById());
    List<Step> offers = new ArrayList<>();
    if (writes && release.state() == ReleaseState.DRAFT) {
      offers.add(Step.CHECK);
    }
    if (writes && release.state() == ReleaseState.TESTED) {
      offers.add(Step.SHADOW);
    }
    if (approves && release.state() == ReleaseState.SHADOW) {
      offers.add(Step.APPROVE);
    }
    if (approves && release.state() == ReleaseState.LIVE) {
      offers.add(Step.STEP_BACK);
    }
    if (writes && release.state().isInPreparation()) {
      offers.add(Step.ABANDON);
    }
    return offers;
  }

  private Release release(long id) {
    return releases.find(id).orElseThrow(() -> NotFound.of("规则发布"));
  }
}
