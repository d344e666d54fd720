package org.jinye.casebook.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.NetworkFigures.Link;
import org.jinye.casebook.crime.NetworkFinding.Kind;
import org.jinye.casebook.crime.NetworkMeter.Subject;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkMeterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);

  @Test
  void showsEachTestWithItsFigureAndWhatIsMissing() {
    NetworkMeter meter = measure(Level.NATIONAL, figures(350_000, Map.of(Link.SELLING, 2), 1, 1));
    assertThat(meter.isMet()).isFalse();
    assertThat(meter.tests())
        .containsExactly(
            new NetworkMeter.Test(
                Subject.MONEY, "涉案金额不低于1000000.00元", "350000.00元", "还差650000.00元"),
            new NetworkMeter.Test(
                Subject.SHAPE,
                "涉及2个以上环节，或者同一环节5处以上场所，或者3辆以上车辆",
                "环节1个，同一环节场所最多2处，车辆1辆",
                "还差环节1个，或者场所3处，或者车辆2辆"),
            new NetworkMeter.Test(Subject.ARRESTS, "逮捕3人以上", "1人", "还差2人"));
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
  void tellsForEachTestOfEachStandardJustBelowAtAndAboveItsBorder() {
    for (Level level : Level.values()) {
      NetworkStandard of = NetworkStandard.find(level, "34", DAY).orElseThrow();
      for (int over = -1; over <= 1; over++) {
        boolean isMet = over >= 0;
        assertThat(isMet(of, Subject.MONEY, money(of, over))).isEqualTo(isMet);
        assertThat(isMet(of, Subject.ARRESTS, arrests(of, over))).isEqualTo(isMet);
        assertThat(isMet(of, Subject.SHAPE, links(of, over))).isEqualTo(isMet);
        assertThat(isMet(of, Subject.SHAPE, premises(of, over))).isEqualTo(isMet);
        assertThat(isMet(of, Subject.SHAPE, vehicles(of, over))).isEqualTo(isMet);
      }
    }
  }

  @Test
  void countsTheSamePremisesOfALinkAndTheSameVehicleOnce() {
    NetworkFigures figures =
        NetworkFigures.of(
            List.of(
                finding(Kind.PREMISES, Link.STORING, "东关路 8 号", 1),
                finding(Kind.PREMISES, Link.STORING, "东关路8号", 1),
                finding(Kind.PREMISES, Link.SELLING, "东关路8号", 1),
                finding(Kind.LINK, Link.SELLING, "", 1),
                finding(Kind.LINK, Link.MAKING, "", 1),
                finding(Kind.VEHICLE, null, "皖A·12345", 1),
                finding(Kind.VEHICLE, null, "皖a12345", 1),
                finding(Kind.MONEY, null, "", 100),
                finding(Kind.MONEY, null, "账户", 250),
                finding(Kind.ARREST, null, "", 2),
                finding(Kind.PAPER, null, "CHART", 1)));
    assertThat(figures.premises())
        .isEqualTo(Map.of(Link.MAKING, 0, Link.STORING, 1, Link.SELLING, 1));
    assertThat(figures.vehicles()).isEqualTo(1);
    assertThat(figures.money()).isEqualTo(new Money(350));
    assertThat(figures.arrests()).isEqualTo(2);
  }

  @Test
  void everyStandardNamesWhereItsTestsWereRead() {
    assertThat(NetworkStandard.read()).allSatisfy(one -> assertThat(one.source()).isNotBlank());
  }

  @Test
  void suggestsTheLinkOfACauseAndNoneForOtherCauses() {
    assertThat(LinkOfCause.find("T02", DAY)).map(LinkOfCause::link).contains(Link.TRANSPORTING);
    assertThat(LinkOfCause.find("T09", DAY)).isEmpty();
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

  private static NetworkFigures money(NetworkStandard of, int over) {
    return new NetworkFigures(new Money(Money.ofYuan(of.money()).fen() + over), Map.of(), 0, 0);
  }

  private static NetworkFigures arrests(NetworkStandard of, int over) {
    return new NetworkFigures(Money.ZERO, Map.of(), 0, of.arrests() + over);
  }

  private static NetworkFigures vehicles(NetworkStandard of, int over) {
    return new NetworkFigures(Money.ZERO, Map.of(), of.vehicles() + over, 0);
  }

  private static NetworkFigures premises(NetworkStandard of, int over) {
    return new NetworkFigures(Money.ZERO, Map.of(Link.STORING, of.premises() + over), 0, 0);
  }

  private static NetworkFigures links(NetworkStandard of, int over) {
    Map<Link, Integer> links = new EnumMap<>(Link.class);
    Arrays.stream(Link.values()).limit(of.links() + over).forEach(link -> links.put(link, 0));
    return new NetworkFigures(Money.ZERO, links, 0, 0);
  }

  private static boolean isMet(NetworkStandard of, Subject subject, NetworkFigures figures) {
    return NetworkMeter.measure(of, figures).tests().stream()
        .filter(test -> test.subject() == subject)
        .allMatch(NetworkMeter.Test::isMet);
  }

  private static NetworkFinding finding(Kind kind, @Nullable Link link, String name, long amount) {
    return new NetworkFinding(kind, link, name, amount, "笔录", "f");
  }

  private static NetworkMeter measure(Level level, NetworkFigures figures) {
    return NetworkMeter.measure(NetworkStandard.find(level, "34", DAY).orElseThrow(), figures);
  }

  private static NetworkFigures figures(
      long yuan, Map<Link, Integer> premises, int vehicles, int arrests) {
    return new NetworkFigures(Money.ofYuan(yuan), premises, vehicles, arrests);
  }
}
