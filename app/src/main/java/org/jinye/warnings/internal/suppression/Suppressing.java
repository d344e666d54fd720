package org.jinye.warnings.internal.suppression;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.rulebook.Rulebook;
import org.jinye.supply.Items;
import org.jinye.tasks.NewTask;
import org.jinye.tasks.Post;
import org.jinye.tasks.Tasks;
import org.jinye.warnings.internal.suppression.Suppression.Reason;
import org.jinye.warnings.internal.suppression.Suppression.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 免扰: proposed by county or city, approved by a city supervisor other than the proposer, held no
 * longer than {@link Suppression#LONGEST_DAYS}, ended early where it must be.
 */
@Component
public class Suppressing {

  public static final String TASK = "suppression-approval";
  private static final int MAX_WORDS = 2000;
  private static final int CITY_DIGITS = 4;
  private static final String TOO_LATE = "这条免扰刚刚已由别人办理，您填写的内容没有保存，请核对。";

  private final SuppressionStore store;
  private final Retailers retailers;
  private final Items items;
  private final Rulebook rulebook;
  private final Tasks tasks;
  private final Clock clock;

  Suppressing(
      SuppressionStore store,
      Retailers retailers,
      Items items,
      Rulebook rulebook,
      Tasks tasks,
      Clock clock) {
    this.store = store;
    this.retailers = retailers;
    this.items = items;
    this.rulebook = rulebook;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Proposes it; sentences by field when it cannot be, empty when it waits for approval. */
  @Transactional
  public Map<String, String> propose(SignedIn who, NewSuppression typed, Instant at) {
    Optional<Retailer> shop = retailers.find(typed.retailerId());
    LocalDate today = day(at);
    Map<String, String> problems = problems(who, typed, shop, today);
    LocalDate until = typed.until();
    if (!problems.isEmpty() || until == null) {
      return problems;
    }
    String unit = shop.map(Retailer::unitCode).orElse(who.unitCode());
    Optional<Long> id = store.add(typed, unit, until, who, at, today);
    if (id.isEmpty() && store.findByForm(typed.formKey()).filter(typed::isSame).isEmpty()) {
      return Map.of("", "这张表单已经提交过，这次填写的没有保存。请重新打开“提出免扰”再填。");
    }
    id.ifPresent(added ->
        tasks.open(
            NewTask.of(
                    TASK,
                    added.toString(),
                    "批准免扰：%s %s"
                        .formatted(
                            shop.map(Retailer::name).orElse(typed.itemId()), title(typed.ruleId())),
                    unit,
                    new Post(
                        unit.substring(0, Math.min(CITY_DIGITS, unit.length())), Role.SUPERVISOR))
                .because(typed.words())
                .from(at)));
    return Map.of();
  }

  private Map<String, String> problems(
      SignedIn who, NewSuppression typed, Optional<Retailer> shop, LocalDate today) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor() && !who.isCountySupervisor()) {
      problems.put("", "免扰由内管员提出。");
    }
    if (rulebook.findRule(typed.ruleId()).isEmpty()) {
      problems.put("ruleId", "请选择规则。");
    }
    if (typed.retailerId().isEmpty() == typed.itemId().isEmpty()) {
      problems.put("retailerId", "零售户和品规填写一个，只填一个。");
    } else if (!typed.retailerId().isEmpty() && shop.isEmpty()) {
      problems.put("retailerId", "没有找到这个许可证号的零售户。");
    } else if (!typed.itemId().isEmpty() && items.findAll(List.of(typed.itemId())).isEmpty()) {
      problems.put("itemId", "没有找到这个品规。");
    }
    if (Reason.find(typed.reason()).isEmpty()) {
      problems.put("reason", "请选择原因。");
    }
    words(problems, typed.words(), "请写明情况和理由。");
    LocalDate until = typed.until();
    if (until == null) {
      problems.put("until", "请填写截止日期，例如 2026-12-31。");
    } else if (!until.isAfter(today) || until.isAfter(today.plusDays(Suppression.LONGEST_DAYS))) {
      problems.put("until", "截止日期应在今天之后、%d 天以内。".formatted(Suppression.LONGEST_DAYS));
    }
    if (typed.formKey().isEmpty() || typed.formKey().length() > 60) {
      problems.put("", "表单已失效，请刷新页面后再填。");
    }
    return problems;
  }

  /** Approves or rejects it. */
  @Transactional
  public Map<String, String> decide(
      SignedIn who, Suppression of, int version, Step decision, String words, Instant at) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor()) {
      problems.put("", "免扰由市局内管员批准。");
    } else if (who.accountId() == of.proposedById()) {
      problems.put("", "提出人不能批准自己提出的免扰，请另一位市局内管员批准。");
    } else if (of.version() != version || of.state() != Step.PROPOSED) {
      problems.put("", TOO_LATE);
    } else if (decision == Step.ACTIVE && !of.until().isAfter(day(at).minusDays(1))) {
      problems.put("", "截止日期已过，不能再批准。");
    }
    words(problems, words, "请写明意见。");
    if (problems.isEmpty() && !store.decide(of, decision, words, who, at)) {
      problems.put("", TOO_LATE);
    }
    if (problems.isEmpty()) {
      tasks.finish(TASK, Long.toString(of.id()), decision.title());
    }
    return problems;
  }

  /** Ends it today; what it kept stays counted. */
  @Transactional
  public Map<String, String> end(
      SignedIn who, Suppression of, int version, String words, Instant at) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (!who.isCitySupervisor() && !who.isCountySupervisor()) {
      problems.put("", "免扰由内管员结束。");
    } else if (of.version() != version || !of.holds(day(at))) {
      problems.put("", TOO_LATE);
    }
    words(problems, words, "请写明结束的理由。");
    if (problems.isEmpty() && !store.end(of, words, who, at, day(at))) {
      problems.put("", TOO_LATE);
    }
    return problems;
  }

  private static void words(Map<String, String> problems, String words, String missing) {
    if (words.isBlank()) {
      problems.put("words", missing);
    } else if (words.length() > MAX_WORDS) {
      problems.put("words", "最多 " + MAX_WORDS + " 个字。");
    }
  }

  private String title(String ruleId) {
    return rulebook.findRule(ruleId).map(rule -> rule.title()).orElse(ruleId);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
