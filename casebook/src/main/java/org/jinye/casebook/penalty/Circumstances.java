package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jinye.casebook.Money;

/**
 * What is known of an act beside its value.
 *
 * @param figures figures as far as they are known
 * @param factors codes of the factors that were found ({@code factors.yaml})
 */
public record Circumstances(
    Grade grade, Map<Metric, BigDecimal> figures, Set<Ground> grounds, Set<String> factors) {

  public static final Circumstances NONE =
      new Circumstances(Grade.USUAL, Map.of(), Set.of(), Set.of());

  public Circumstances {
    Map<Metric, BigDecimal> copy = new EnumMap<>(Metric.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
    grounds = Set.copyOf(grounds);
    factors = Set.copyOf(factors);
  }

  public static Circumstances ofFactors(String... codes) {
    return new Circumstances(Grade.USUAL, Map.of(), Set.of(), Set.of(codes));
  }

  public Circumstances with(Metric metric, BigDecimal figure) {
    Map<Metric, BigDecimal> more = new EnumMap<>(Metric.class);
    more.putAll(figures);
    more.put(metric, figure);
    return new Circumstances(grade, more, grounds, factors);
  }

  public Circumstances with(Metric metric, long figure) {
    return with(metric, BigDecimal.valueOf(figure));
  }

  public Circumstances with(Ground ground) {
    Set<Ground> more = java.util.EnumSet.of(ground);
    more.addAll(grounds);
    return new Circumstances(grade, figures, more, factors);
  }

  public Circumstances graded(Grade other) {
    return new Circumstances(other, figures, grounds, factors);
  }

  public Optional<BigDecimal> find(Metric metric) {
    return Optional.ofNullable(figures.get(metric));
  }

  /** The value of the case counts as a figure, too, unless another was given. */
  Circumstances valued(Money base) {
    return figures.containsKey(Metric.VALUE) ? this : with(Metric.VALUE, base.yuan());
  }
}
