package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Benchmarks and factors, as their files have them. */
class BenchmarksTest {

  private final Causes causes = Causes.read();
  private final Benchmarks benchmarks = Benchmarks.read();

  @Test
  void everyTierLiesWithinTheStatuteOfItsCause() {
    assertThat(benchmarks.all())
        .allSatisfy(tier -> {
          Cause cause = causes.find(tier.cause(), tier.validFrom()).orElseThrow();
          StatutoryFine fine = cause.findFine(Grade.USUAL).orElseThrow();
          assertThat(tier.pctLo()).isGreaterThanOrEqualTo(fine.shareFrom());
          assertThat(tier.pctHi()).isLessThanOrEqualTo(fine.shareTo());
          assertThat(tier.pctLo()).isLessThan(tier.pctHi());
          assertThat(tier.docNumber()).isNotBlank();
          assertThat(tier.title()).doesNotContainPattern("[A-Za-z]");
        });
  }

  @Test
  void noFigureFallsIntoTwoTiers() {
    assertThat(benchmarks.all()).doesNotHaveDuplicates();
    for (Benchmark tier : benchmarks.all()) {
      List<Benchmark> rivals =
          benchmarks.all().stream()
              .filter(other -> !other.equals(tier) && other.overlaps(tier))
              .filter(other -> other.province().equals(tier.province()))
              .filter(other -> other.cause().equals(tier.cause()))
              .toList();
      BigDecimal inside = tier.lo().add(new BigDecimal("0.01"));
      assertThat(rivals).noneMatch(other -> other.covers(inside) || other.covers(last(tier)));
    }
  }

  @Test
  void theNeutralTiersLeaveNoGap() {
    List<Benchmark> tiers = benchmarks.tiers("T11", "34", java.time.LocalDate.of(2026, 1, 1));
    assertThat(tiers).hasSize(3);
    for (int i = 1; i < tiers.size(); i++) {
      assertThat(tiers.get(i).lo()).isEqualByComparingTo(tiers.get(i - 1).hi());
      assertThat(tiers.get(i).pctLo()).isEqualByComparingTo(tiers.get(i - 1).pctHi());
    }
    assertThat(tiers.getLast().hi()).isNull();
    assertThat(tiers).allMatch(tier -> tier.mark() == Mark.P);
  }

  @Test
  void noTwoVersionsOfAFactorHoldOnTheSameDay() {
    List<Factor> factors = Factors.read().all();
    assertThat(factors)
        .doesNotHaveDuplicates()
        .allSatisfy(factor -> {
          assertThat(factor.title()).doesNotContainPattern("[A-Za-z]");
          assertThat(factors)
              .filteredOn(other -> !other.equals(factor) && other.code().equals(factor.code()))
              .noneMatch(factor::overlaps);
        });
  }

  private static BigDecimal last(Benchmark tier) {
    BigDecimal hi = tier.hi();
    return hi == null ? tier.lo().add(BigDecimal.TEN) : hi;
  }
}
