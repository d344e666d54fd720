package org.jinye.warnings.internal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Severity;
import org.jinye.rulebook.engine.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Where a warning stands in the queue: a sum of parts, each with its words. The deductions together
 * are no more than the least base, so it is never negative. Source: the six screening principles
 * (domain file 10, section 3).
 */
record Priority(List<PriorityPart> parts) {

  private static final int FEW_PEERS = 5;

  static Priority of(Finding finding, ConfiguredRule rule) {
    List<PriorityPart> parts = new ArrayList<>();
    parts.add(severity(rule.rule().severity()));
    excess(finding, rule).ifPresent(parts::add);
    season(finding).ifPresent(parts::add);
    arrival(finding).ifPresent(parts::add);
    emptyShelf(finding).ifPresent(parts::add);
    filed(finding).ifPresent(parts::add);
    parts.addAll(GoodsParts.of(finding));
    confirmedBefore(finding).ifPresent(parts::add);
    return new Priority(parts);
  }

  int points() {
    return parts.stream().mapToInt(PriorityPart::points).sum();
  }

  private static PriorityPart severity(Severity severity) {
    int points =
        switch (severity) {
          case HIGH -> 60;
          case MEDIUM -> 50;
          case LOW -> 40;
        };
    return new PriorityPart("severity", points, "规则严重程度：" + severity.title());
  }

  /** How far beyond the rule's own threshold. */
  private static Optional<PriorityPart> excess(Finding finding, ConfiguredRule rule) {
    Double ratio = finding.ratio();
    String threshold = rule.values().get("ratio");
    if (ratio == null || threshold == null) {
      return Optional.empty();
    }
    double times = ratio / Double.parseDouble(threshold);
    int points = times >= 3 ? 20 : times >= 2 ? 15 : times >= 1.5 ? 10 : times >= 1.25 ? 5 : 0;
    return points == 0
        ? Optional.empty()
        : part("excess", points, "为前期的 " + shown(ratio) + " 倍，起评倍数 " + threshold + " 倍");
  }

  /** Did everybody grow? Measured against the peers of the same week, not assumed. */
  private static Optional<PriorityPart> season(Finding finding) {
    Double factor = finding.seasonalFactor();
    if (factor == null || finding.peers() < FEW_PEERS) {
      return Optional.empty();
    }
    String own = "与前期相比的倍数是同县同档同周的 " + shown(factor) + " 倍";
    if (factor <= 1.25) {
      return part("season", -15, own + "，与同行相近，可能是季节或节日");
    }
    if (factor <= 1.6) {
      return part("season", -8, own + "，同行也在增加");
    }
    return factor >= 3 ? part("season", 10, own + "，同行没有同样增加") : Optional.empty();
  }

  /** A new item or goods that arrive after a shortage are ordered in bulk by everybody. */
  private static Optional<PriorityPart> arrival(Finding finding) {
    if (finding.isItemNew()) {
      Integer weeks = finding.itemWeeksOnMarket();
      return part("new_item", -10, weeks == null ? "新品上市" : "新品，上市 " + weeks + " 周");
    }
    return finding.itemWasShort()
        ? part("short_item", -10, "该品规此前在本县断货，可能是到货补订")
        : Optional.empty();
  }

  private static Optional<PriorityPart> emptyShelf(Finding finding) {
    int cycles = finding.cyclesWithoutItem();
    return finding.ratio() != null && cycles >= 2
        ? part("empty_shelf", -5, "此前 " + cycles + " 个周期没有订货，可能是补足库存")
        : Optional.empty();
  }

  /** A filed change of visit day or an approved extra order explains much; a closure does not. */
  private static Optional<PriorityPart> filed(Finding finding) {
    String title = filedTitle(finding.goods().filedKind());
    return title.isEmpty() ? Optional.empty() : part("filed", -10, "本周期内有备案：" + title);
  }

  private static String filedTitle(@Nullable String kind) {
    return switch (kind) {
      case "visit_day_change" -> "访销日、订货频次调整";
      case "extra_order" -> "临时加单";
      case "delivery_exception" -> "送货异常";
      case null, default -> "";
    };
  }

  private static Optional<PriorityPart> confirmedBefore(Finding finding) {
    int confirmed = finding.earlierConfirmed();
    return confirmed == 0
        ? Optional.empty()
        : part("confirmed", confirmed == 1 ? 10 : 20, "此前有 " + confirmed + " 次预警查实异常");
  }

  static Optional<PriorityPart> part(String code, int points, String words) {
    return Optional.of(new PriorityPart(code, points, words));
  }

  static String shown(@Nullable Double number) {
    return BigDecimal.valueOf(number == null ? 0 : number)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
