package org.jinye.warnings.internal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jinye.rulebook.ConfiguredRule;
import org.jinye.rulebook.Sentence;
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
  private static final int LOW_GRADE = 5;

  static Priority of(Found found, ConfiguredRule rule) {
    Finding finding = found.finding();
    List<PriorityPart> parts = new ArrayList<>();
    parts.add(severity(rule.rule().severity()));
    excess(finding, rule).ifPresent(parts::add);
    season(finding).ifPresent(parts::add);
    arrival(finding).ifPresent(parts::add);
    emptyShelf(finding).ifPresent(parts::add);
    watchedItem(found).ifPresent(parts::add);
    smallShop(found).ifPresent(parts::add);
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
    String own = "自身增长为同县同档同周的 " + shown(factor) + " 倍";
    if (factor <= 1.25) {
      return part("season", -15, own + "，同行增长相近，可能是季节或节日");
    }
    if (factor <= 1.6) {
      return part("season", -8, own + "，同行也有增长");
    }
    return factor >= 3 ? part("season", 10, own + "，同行没有同样的增长") : Optional.empty();
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

  /** Scarce and watched items are those that flow out. */
  private static Optional<PriorityPart> watchedItem(Found found) {
    if (Objects.equals(found.supplyType(), "scarce")) {
      return part("watched", 15, "紧俏品规");
    }
    if (Objects.equals(found.supplyType(), "watched")) {
      return part("watched", 15, "重点关注品规");
    }
    double now = found.watchedNow();
    double before = found.watchedBefore();
    return now > 0 && now >= 1.5 * before
        ? part("watched", 15, "紧俏和重点关注品规 " + cartons(now) + " 条，前期平均 " + cartons(before) + " 条")
        : Optional.empty();
  }

  /** A remote or low-grade shop that suddenly orders scarce goods. */
  private static Optional<PriorityPart> smallShop(Found found) {
    boolean isRural =
        Objects.equals(found.location(), "rural") || Objects.equals(found.location(), "农村");
    Integer grade = found.grade();
    boolean isLow = grade != null && grade <= LOW_GRADE;
    if (watchedItem(found).isEmpty() || !(isRural || isLow)) {
      return Optional.empty();
    }
    return part("small_shop", 5, isLow ? "档位较低（" + grade + " 档）的零售户订购紧俏品规" : "农村零售户订购紧俏品规");
  }

  private static Optional<PriorityPart> confirmedBefore(Finding finding) {
    int confirmed = finding.earlierConfirmed();
    return confirmed == 0
        ? Optional.empty()
        : part("confirmed", confirmed == 1 ? 10 : 20, "此前有 " + confirmed + " 次预警查实异常");
  }

  private static Optional<PriorityPart> part(String code, int points, String words) {
    return Optional.of(new PriorityPart(code, points, words));
  }

  private static String shown(@Nullable Double number) {
    return BigDecimal.valueOf(number == null ? 0 : number)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String cartons(double sticks) {
    return Sentence.cartons(BigDecimal.valueOf(sticks));
  }
}
