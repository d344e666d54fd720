package org.jinye.platform.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PositionTest {

  private static final double METRE = 1;

  @Property(tries = 2000)
  void comesBackFromGcj02WithinAMetre(
      @ForAll @DoubleRange(min = 73.5, max = 135) double longitude,
      @ForAll @DoubleRange(min = 18, max = 53.5) double latitude) {
    Position there = new Position(longitude, latitude);
    Position shifted = there.toGcj02();
    Position back = Position.ofGcj02(shifted.longitude(), shifted.latitude());
    assertThat(there.metresTo(back)).isLessThan(METRE);
  }

  @Property(tries = 500)
  void theShiftIsSomeHundredMetres(
      @ForAll @DoubleRange(min = 80, max = 125) double longitude,
      @ForAll @DoubleRange(min = 20, max = 48) double latitude) {
    Position there = new Position(longitude, latitude);
    assertThat(there.metresTo(there.toGcj02())).isBetween(10.0, 1_200.0);
  }

  @Test
  void shiftsAKnownPlaceAsPublished() {
    Position tiananmen = new Position(116.39123, 39.90691).toGcj02();
    assertThat(tiananmen.longitude()).isCloseTo(116.39747, within(0.00002));
    assertThat(tiananmen.latitude()).isCloseTo(39.90832, within(0.00002));
  }

  @Test
  void leavesPlacesAbroadAlone() {
    Position paris = new Position(2.2945, 48.8584);
    assertThat(paris.toGcj02()).isEqualTo(paris);
  }

  @Test
  void takesCgcs2000AsItIs() {
    Position there = new Position(117.2272, 31.8206);
    assertThat(Position.ofCgcs2000(117.2272, 31.8206)).isEqualTo(there);
    assertThat(there.toCgcs2000()).isEqualTo(there);
  }
}
