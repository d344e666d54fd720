package org.jinye.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jinye.casebook.Money;
import org.jinye.casebook.penalty.Circumstances;
import org.jinye.casebook.penalty.Grade;
import org.jinye.casebook.penalty.Ground;
import org.jinye.casebook.penalty.Justification;
import org.jinye.casebook.penalty.Metric;
import org.jinye.platform.Days;
import org.jinye.platform.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the calculator. Every text is kept as typed.
 *
 * @param cause code of the cause; empty = nothing is asked yet
 * @param day day whose law applies; empty = today
 * @param base value that the fine is a share of, yuan
 * @param sticks cigarettes, pieces; the same unit for one sale
 * @param kilograms leaf
 * @param figure fine that is intended, yuan; empty = only propose
 */
public record CalculatorForm(
    String cause,
    String day,
    String base,
    String sticks,
    String oneSale,
    String kilograms,
    String timesLimit,
    String earlier,
    String serious,
    List<String> grounds,
    List<String> factors,
    String figure,
    String reason,
    String discussedOn) {

  private static final int LONGEST = 30;
  private static final int LONGEST_REASON = 2000;
  private static final BigDecimal MOST = new BigDecimal("1000000000000");
  private static final BigDecimal GRAMS = BigDecimal.valueOf(1000);

  public CalculatorForm {
    cause = text(cause, LONGEST);
    day = text(day, LONGEST);
    base = text(base, LONGEST);
    sticks = text(sticks, LONGEST);
    oneSale = text(oneSale, LONGEST);
    kilograms = text(kilograms, LONGEST);
    timesLimit = text(timesLimit, LONGEST);
    earlier = text(earlier, LONGEST);
    serious = text(serious, LONGEST);
    figure = text(figure, LONGEST);
    reason = text(reason, LONGEST_REASON);
    discussedOn = text(discussedOn, LONGEST);
    grounds = grounds == null ? List.of() : List.copyOf(grounds);
    factors = factors == null ? List.of() : List.copyOf(factors);
  }

  boolean isAsked() {
    return !cause.isEmpty();
  }

  /** What is wrong with figures and days, by field. */
  Map<String, String> errors(LocalDate today) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!day.isEmpty() && Days.find(day).filter(of -> !of.isAfter(today)).isEmpty()) {
      errors.put("day", "请填写违法行为发生的日期，例如 2026-10-20，不能晚于今天。");
    }
    number(errors, "base", base, "金额", 2);
    number(errors, "sticks", sticks, "支数", 0);
    number(errors, "oneSale", oneSale, "支数", 0);
    number(errors, "kilograms", kilograms, "重量", 3);
    number(errors, "timesLimit", timesLimit, "倍数", 2);
    number(errors, "earlier", earlier, "次数", 0);
    number(errors, "figure", figure, "金额", 2);
    if (base.isEmpty()) {
      errors.put("base", "请填写作为罚款基数的金额；没有的填 0。");
    }
    if (!discussedOn.isEmpty()
        && Days.find(discussedOn).filter(of -> !of.isAfter(today)).isEmpty()) {
      errors.put("discussedOn", "请填写集体讨论的日期，例如 2026-10-20，不能晚于今天。");
    }
    return errors;
  }

  LocalDate dayOr(LocalDate today) {
    return Days.find(day).orElse(today);
  }

  Money baseMoney() {
    return find(base).map(Money::ofYuan).orElse(Money.ZERO);
  }

  Optional<Money> findFigure() {
    return find(figure).map(Money::ofYuan);
  }

  Justification justification() {
    return new Justification(reason, Days.find(discussedOn).orElse(null));
  }

  /** The facts that were typed; factors that are not known on the day are left out. */
  Circumstances circumstances(Set<String> known) {
    Map<Metric, BigDecimal> figures = new EnumMap<>(Metric.class);
    find(sticks).ifPresent(of -> figures.put(Metric.STICKS, of));
    find(oneSale).ifPresent(of -> figures.put(Metric.STICKS_IN_ONE_SALE, of));
    find(kilograms).ifPresent(of -> figures.put(Metric.GRAMS, of.multiply(GRAMS)));
    find(timesLimit).ifPresent(of -> figures.put(Metric.TIMES_LIMIT, of));
    find(earlier).ifPresent(of -> figures.put(Metric.EARLIER_PENALTIES, of));
    Set<Ground> found = EnumSet.noneOf(Ground.class);
    Arrays.stream(Ground.values()).filter(of -> grounds.contains(of.name())).forEach(found::add);
    return new Circumstances(
        serious.isEmpty() ? Grade.USUAL : Grade.SERIOUS,
        figures,
        found,
        factors.stream().filter(known::contains).collect(Collectors.toSet()));
  }

  /** The first two digits of the division where somebody works; empty for the nation. */
  static String province(SignedIn me) {
    return me.unitCode().length() < 2 ? "" : me.unitCode().substring(0, 2);
  }

  private static void number(
      Map<String, String> errors, String field, String typed, String what, int decimals) {
    if (typed.isEmpty()) {
      return;
    }
    Optional<BigDecimal> number = find(typed);
    if (number.isEmpty() || number.get().stripTrailingZeros().scale() > decimals) {
      errors.put(
          field,
          decimals == 0
              ? what + "应是不小于 0 的整数，例如 5000。"
              : what + "应是不小于 0 的数，最多 %d 位小数，例如 1234.5。".formatted(decimals));
    }
  }

  private static Optional<BigDecimal> find(String typed) {
    if (!typed.matches("[0-9]{1,13}(\\.[0-9]{1,6})?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(typed)).filter(number -> number.compareTo(MOST) < 0);
  }

  private static String text(@Nullable String typed, int longest) {
    String words = typed == null ? "" : typed.strip();
    return words.length() > longest ? words.substring(0, longest) : words;
  }
}
