package org.jinye.releases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.trail.Why;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jinye.releases.Release;
import org.jinye.releases.ReleaseAct;
import org.jinye.releases.ReleaseState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a release, each whole or not at all. */
@Component
public class ReleaseDesk {

  private final ReleaseStore store;
  private final ReleaseCheck check;
  private final InForceQuery inForce;
  private final ShadowRuns shadowRuns;
  private final Why why;
  private final Clock clock;

  ReleaseDesk(
      ReleaseStore store,
      ReleaseCheck check,
      InForceQuery inForce,
      ShadowRuns shadowRuns,
      Why why,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.inForce = inForce;
    this.shadowRuns = shadowRuns;
    this.why = why;
    this.clock = clock;
  }

  /** Writes down a new draft. */
  @Transactional
  public Release draft(SignedIn who, String unitCode, Draft draft) {
    Instant at = clock.instant();
    long id = store.add(unitCode, draft, who.name(), who.accountId(), at);
    Release added = store.find(id).orElseThrow();
    store.addStep(added, ReleaseAct.DRAFTED, draft.reason(), who.name(), at);
    return added;
  }

  /**
   * Changes a release in preparation: it is a draft again, what was tested does not stand for it.
   */
  @Transactional
  public void edit(SignedIn who, long id, int seen, Draft draft) {
    Release release = locked(id, seen);
    expect(release.state().isInPreparation(), release, ReleaseAct.EDITED);
    store.change(
        new Release(
            release.id(),
            release.version(),
            release.unitCode(),
            release.ruleId(),
            draft.ruleVersion(),
            draft.reason(),
            ReleaseState.DRAFT,
            null,
            null,
            null,
            release.createdBy(),
            release.createdById(),
            release.createdAt()));
    store.replaceValues(release, draft.values());
    store.addStep(release, ReleaseAct.EDITED, draft.reason(), who.name(), clock.instant());
  }

  /**
   * Checks values, version and level above.
   *
   * @return what is wrong, by field; empty when it passed
   */
  @Transactional
  public Map<String, String> check(SignedIn who, long id, int seen) {
    Release release = locked(id, seen);
    expect(release.state() == ReleaseState.DRAFT, release, ReleaseAct.CHECKED);
    Map<String, String> problems = problems(release, today());
    if (problems.isEmpty()) {
      step(who, release, ReleaseState.CHECKED, ReleaseAct.CHECKED, "");
    }
    return problems;
  }

  /** A back-test of exactly this release was finished. Told again, it changes nothing. */
  @Transactional
  public void tested(long id, int ofVersion, long backtestId, String by) {
    Release release = store.lock(id).orElseThrow(() -> NotFound.of("规则发布"));
    if (release.state() != ReleaseState.CHECKED || release.version() != ofVersion) {
      return;
    }
    store.change(release.with(ReleaseState.TESTED, backtestId, null, null));
    store.addStep(release, ReleaseAct.TESTED, "第 " + backtestId + " 次回测", by, clock.instant());
  }

  /** From today on, runs judge by it beside the live one. */
  @Transactional
  public void shadow(SignedIn who, long id, int seen) {
    Release release = locked(id, seen);
    expect(release.state() == ReleaseState.TESTED, release, ReleaseAct.SHADOWED);
    store
        .inShadow(release.unitCode(), release.ruleId())
        .ifPresent(other -> {
          throw Refused.because("这条规则的发布 %d 正在试运行，一次只试一个：请先批准或放弃它。".formatted(other.id()));
        });
    store.change(release.with(ReleaseState.SHADOW, release.backtestId(), today(), null));
    store.addStep(release, ReleaseAct.SHADOWED, "", who.name(), clock.instant());
  }

  /**
   * Puts the release in force.
   *
   * @param from today or later
   * @throws Refused when no run has tried it yet, or somebody else must approve it
   */
  @Transactional
  public void approve(SignedIn who, long id, int seen, LocalDate from, String words) {
    Release release = locked(id, seen);
    expect(release.state() == ReleaseState.SHADOW, release, ReleaseAct.APPROVED);
    approver(who, release);
    if (from.isBefore(today())) {
      throw Refused.because("生效日期不能早于今天。");
    }
    if (shadowRuns.count(id) == 0) {
      throw Refused.because("试运行还没有结果：至少要有一次评估同时按新旧两版评判过，才能批准上线。");
    }
    Map<String, String> problems = problems(release, from);
    if (!problems.isEmpty()) {
      throw Refused.because("上级的规则已有变化，请退回修改：" + String.join("", problems.values()));
    }
    Release before = store.live(release.unitCode(), release.ruleId()).orElse(null);
    if (before != null) {
      store.closePeriod(before, from);
      store.change(before.in(ReleaseState.REPLACED));
      store.addStep(
          before, ReleaseAct.REPLACED, "由发布 " + release.id() + " 替换", who.name(), clock.instant());
    }
    store.change(
        release.with(
            ReleaseState.LIVE,
            release.backtestId(),
            release.shadowSince(),
            before == null ? null : before.id()));
    store.openPeriod(release, from);
    store.addStep(
        release, ReleaseAct.APPROVED, "自 " + from + " 起生效。" + words, who.name(), clock.instant());
  }

  /** One step back: what was in force before is in force again, from today. */
  @Transactional
  public void stepBack(SignedIn who, long id, int seen, String words) {
    Release release = locked(id, seen);
    expect(release.state() == ReleaseState.LIVE, release, ReleaseAct.STEPPED_BACK);
    approver(who, release);
    if (words.isBlank()) {
      throw Refused.because("请写明退回的原因。");
    }
    why.say(words);
    LocalDate today = today();
    store.closePeriod(release, today);
    step(who, release, ReleaseState.STEPPED_BACK, ReleaseAct.STEPPED_BACK, words);
    Long replaced = release.replaces();
    if (replaced != null) {
      Release before = store.lock(replaced).orElseThrow(() -> NotFound.of("规则发布"));
      store.change(before.in(ReleaseState.LIVE));
      store.restorePeriod(before, today);
      store.addStep(before, ReleaseAct.RESTORED, "发布 " + id + " 退回", who.name(), clock.instant());
    }
  }

  @Transactional
  public void abandon(SignedIn who, long id, int seen, String words) {
    Release release = locked(id, seen);
    expect(release.state().isInPreparation(), release, ReleaseAct.ABANDONED);
    step(who, release, ReleaseState.ABANDONED, ReleaseAct.ABANDONED, words);
  }

  private Map<String, String> problems(Release release, LocalDate day) {
    Draft draft =
        new Draft(
            release.ruleId(),
            release.ruleVersion(),
            release.reason(),
            inForce.values(release.id()));
    Map<String, String> problems =
        new LinkedHashMap<>(check.problems(release.unitCode(), draft, day));
    if (problems.isEmpty() && draft.values().isEmpty() && !isNewVersion(release, day)) {
      problems.put("", "与现行规则没有区别：请修改参数，或选择另一个版本。");
    }
    return problems;
  }

  private boolean isNewVersion(Release release, LocalDate day) {
    return check.versionAbove(release.unitCode(), release.ruleId(), day) != release.ruleVersion()
        || store.live(release.unitCode(), release.ruleId()).isPresent();
  }

  private void step(
      SignedIn who, Release release, ReleaseState state, ReleaseAct act, String words) {
    store.change(release.in(state));
    store.addStep(release, act, words, who.name(), clock.instant());
  }

  /** Two releases of one rule change each other: their steps come one after the other. */
  private Release locked(long id, int seen) {
    Release known = store.find(id).orElseThrow(() -> NotFound.of("规则发布"));
    store.awaitTurn(known.unitCode(), known.ruleId());
    Release release = store.lock(id).orElseThrow(() -> NotFound.of("规则发布"));
    if (release.version() != seen) {
      List<ReleaseStore.StepRow> steps = store.steps(id);
      throw Refused.because(
          "在您打开页面之后，%s已经办理了“%s”，请刷新后再看。"
              .formatted(steps.getLast().actor(), steps.getLast().act().title()));
    }
    return release;
  }

  private static void approver(SignedIn who, Release release) {
    if (!ReleaseCheck.mayApprove(who, release.unitCode(), release.createdById())) {
      throw Refused.because("规则上线和退回由本单位或上级的领导，或起草人以外的内管员办理。");
    }
  }

  private static void expect(boolean allowed, Release release, ReleaseAct act) {
    if (!allowed) {
      throw Refused.because(
          "这次发布现在是“%s”，不能办理“%s”。".formatted(release.state().title(), act.title()));
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
