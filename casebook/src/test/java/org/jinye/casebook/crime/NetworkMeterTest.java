package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.junit.jupiter.api.Test;

class NetworkMeterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  @Test
  void showsEachTestWithItsFigureAndWhatIsMissing() {
    NetworkMeter meter = measure(Level.NATIONAL, figures(350_000, Map.of(Link.SELLING, 2), 1, 1));
    assertThat(meter.isMet()).isFalse();
    assertThat(meter.tests())
        .containsExactly(
            new NetworkMeter.Test("涉案金额不低于1000000.00元", "350000.00元", "还差650000.00元"),
            new NetworkMeter.Test(
                "涉及2个以上环节，或者同一环节5处以上场所，或者3辆以上车辆", "环节1个，同一环节场所最多2处，车辆1辆", "还差环节1个，或者场所3处，或者车辆2辆"),
            new NetworkMeter.Test("逮捕3人以上", "1人", "还差2人"));
  }

  @Test
  void theThreeTestsMustAllBeMet() {
    Map<Link, Integer> links = Map.of(Link.SELLING, 0, Link.STORING, 1);
    assertThat(measure(Level.NATIONAL, figures(1_000_000, links, 0, 3)).isMet()).isTrue();
    assertThat(measure(Level.NATIONAL, figures(999_999, links, 0, 3)).isMet()).isFalse();
    assertThat(measure(Level.NATIONAL, figures(1_000_000, Map.of(), 0, 3)).isMet()).isFalse();
    assertThat(measure(Level.NATIONAL, figures(1_000_000, links, 0, 2)).isMet()).isFalse();
  }

  @Test
  void linksPremisesOrVehiclesAreEnoughEach() {
    assertThat(measure(Level.NATIONAL, figures(1_000_000, Map.of(Link.MAKING, 5), 0, 3)).isMet())
        .isTrue();
    assertThat(measure(Level.NATIONAL, figures(1_000_000, Map.of(), 3, 3)).isMet()).isTrue();
  }

  @Test
  void theProvincialStandardAsksForLess() {
    NetworkFigures figures = figures(300_000, Map.of(Link.STORING, 3), 0, 1);
    assertThat(measure(Level.PROVINCIAL, figures).isMet()).isTrue();
    assertThat(measure(Level.NATIONAL, figures).isMet()).isFalse();
  }

  @Test
  void noTwoStandardsOfALevelHoldOnTheSameDay() {
    assertThat(NetworkStandard.read())
        .doesNotHaveDuplicates()
        .allSatisfy(one ->
            assertThat(NetworkStandard.read())
                .filteredOn(other -> !other.equals(one) && other.level() == one.level())
                .filteredOn(other -> other.province().equals(one.province()))
                .noneMatch(one::overlaps));
  }

  private static NetworkMeter measure(Level level, NetworkFigures figures) {
    return NetworkMeter.measure(NetworkStandard.find(level, "34", DAY).orElseThrow(), figures);
  }

  private static NetworkFigures figures(
      long yuan, Map<Link, Integer> premises, int vehicles, int arrests) {
    return new NetworkFigures(Money.ofYuan(yuan), premises, vehicles, arrests);
  }
}
