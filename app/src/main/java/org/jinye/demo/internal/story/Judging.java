package org.jinye.demo.internal.story;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jinye.rulebook.Rule;
import org.jinye.rulebook.Term;
import org.jinye.warnings.CommonReason;
import org.jinye.warnings.Measure;
import org.jinye.warnings.OpenWarning;

/**
 * Concludes about a warning what a careful supervisor would: from the truth file where something
 * was planted, else from the evidence that stands beside the warning.
 */
final class Judging {

  private static final Map<String, List<String>> REASONS =
      Map.ofEntries(
          entry("banquet", List.of("banquet")),
          entry("holiday_stocking", List.of("holiday_stocking")),
          entry("new_item_promotion", List.of("promotion", "new_item", "item_arrival")),
          entry("restocking", List.of("item_arrival", "empty_stock")),
          entry("forgotten_items", List.of("supplement")),
          entry("usual_supplement", List.of("supplement")),
          entry("filed_extra_order", List.of("extra_order_approved", "regular_customer")),
          entry("filed_visit_day", List.of("visit_day_change")),
          entry("ordered_early", List.of("visit_day_change")),
          entry("holiday_shift", List.of("holiday_schedule")),
          entry("family_away", List.of("illness_or_travel", "temporary_closure")));
  private static final Map<String, Measure> MEASURES =
      Map.of(
          "resale", Measure.CASE,
          "hoarding", Measure.INQUIRY_LETTER,
          "split_order", Measure.RECTIFICATION_NOTICE,
          "lent_licence", Measure.CASE,
          "steady_resale", Measure.CASE,
          "codes_traced", Measure.CASE,
          "ordered_while_closed", Measure.CASE,
          "asleep", Measure.RECTIFICATION_NOTICE,
          "red_appetite", Measure.INQUIRY_LETTER,
          "neighbours_together", Measure.INQUIRY_LETTER);
  private static final double GREW_LIKE_THE_PEERS = 1.4;
  private static final double PEERS_GREW = 1.12;

  private final TruthBook truth;

  Judging(TruthBook truth) {
    this.truth = truth;
  }

  /** Whether anything irregular was planted at the shop, whatever the rule and the week. */
  boolean isSuspect(String retailerId) {
    return truth.isSuspect(retailerId);
  }

  /** Whether the same harmless thing will come up again of the shop after the day. */
  boolean comesAgain(String ruleId, String retailerId, LocalDate after) {
    return truth.isHarmlessAgain(ruleId, retailerId, after);
  }

  Conclusion conclude(OpenWarning warning, Rule rule) {
    Optional<Known> known = truth.about(warning);
    if (known.isEmpty()) {
      return fromEvidence(warning, rule);
    }
    String cause = known.get().cause();
    String words = known.get().words();
    if (known.get().irregular()) {
      return new Conclusion.Irregular(MEASURES.getOrDefault(cause, Measure.REPORT), words);
    }
    boolean plain = Chance.of(warning, "plain") < 0.55;
    return new Conclusion.Harmless(
        firstOf(rule, REASONS.getOrDefault(cause, List.of())), plain, words);
  }

  private static Conclusion fromEvidence(OpenWarning warning, Rule rule) {
    boolean plain = Chance.of(warning, "plain") < 0.85;
    if (warning.isItemNew()) {
      return harmless(rule, plain, "新品上市不久，正在铺货，订货量随销售增长。", "new_item", "item_arrival");
    }
    if (warning.itemWasShort()) {
      return harmless(rule, plain, "该品规前几周断货，到货后补足货架，近期动销正常。", "item_arrival", "empty_stock");
    }
    if (warning.grewLikePeers(PEERS_GREW, GREW_LIKE_THE_PEERS)) {
      return harmless(rule, plain, "同县同档零售户同周普遍增长，属节前和旺季备货，与市场情况相符。", "holiday_stocking");
    }
    return switch (rule.id()) {
      case "W08" -> harmless(rule, plain, "小店周转慢，电话核实库存充足，暂不需要订货。", "enough_stock");
      case "W03" -> harmless(rule, plain, "门店客流增加，近两个月销量持续上升，库存与销售相符。", "business_growth");
      case "W06" -> harmless(rule, plain, "有固定老客户集中购买，零售户提供了销售记录，数量相符。", "regular_customer");
      default -> usual(rule, plain);
    };
  }

  private static Conclusion harmless(Rule rule, boolean plain, String words, String... reasons) {
    return new Conclusion.Harmless(firstOf(rule, List.of(reasons)), plain, words);
  }

  /** What the rule itself names first among the usual causes. */
  private static Conclusion usual(Rule rule, boolean plain) {
    Term cause = rule.harmlessCauses().getFirst();
    return harmless(rule, plain, "经核对数据并电话核实，属于“" + cause.title() + "”，没有发现异常。", cause.code());
  }

  /** The first reason that the rule's list has; "other" when it has none of them. */
  private static String firstOf(Rule rule, List<String> reasons) {
    return reasons.stream()
        .filter(reason -> rule.harmlessCauses().stream().anyMatch(c -> c.code().equals(reason)))
        .findFirst()
        .orElse(CommonReason.OTHER.name());
  }
}
