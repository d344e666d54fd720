package org.jinye.casebook.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jinye.casebook.Decision;
import org.jinye.casebook.Money;
import org.jinye.casebook.Party;
import org.jinye.casebook.Sanction;
import org.junit.jupiter.api.Test;

class SimpleProcedureTest {

  private static final LocalDate NOW = LocalDate.of(2021, 7, 15);
  private static final LocalDate BEFORE = LocalDate.of(2021, 7, 14);
  private static final Party PERSON =
      new Party.Individual("张三", "男", null, "汉", "", "", "", "", "", "");
  private static final Party FIRM = new Party.Organisation("某商店", "", "李四", "", "", "");

  private final SimpleProcedure procedure = SimpleProcedure.read();

  @Test
  void theBoundsOfTheLawHoldFromItsFirstDay() {
    assertThat(procedure.findObstacle(PERSON, fine(200), NOW)).isEmpty();
    assertThat(procedure.findObstacle(PERSON, fine(201), NOW))
        .contains(new Step("对公民当场罚款不得超过200元，拟罚201.00元，应适用普通程序", "《中华人民共和国行政处罚法》第五十一条"));
    assertThat(procedure.findObstacle(FIRM, fine(3_000), NOW)).isEmpty();
    assertThat(procedure.findObstacle(FIRM, fine(3_001), NOW)).isPresent();
  }

  @Test
  void beforeItTheOldBoundsHold() {
    assertThat(procedure.findObstacle(PERSON, fine(50), BEFORE)).isEmpty();
    assertThat(procedure.findObstacle(PERSON, fine(51), BEFORE)).isPresent();
    assertThat(procedure.findObstacle(FIRM, fine(1_000), BEFORE)).isEmpty();
    assertThat(procedure.findObstacle(FIRM, fine(1_001), BEFORE)).isPresent();
  }

  @Test
  void aWarningMayBeGivenOnTheSpotAConfiscationNot() {
    assertThat(procedure.findObstacle(PERSON, decision(Sanction.WARNING), NOW)).isEmpty();
    assertThat(procedure.findObstacle(PERSON, decision(Sanction.CONFISCATE_GAINS), NOW))
        .map(Step::words)
        .contains("“没收违法所得”不能当场决定，应适用普通程序");
  }

  private static Decision fine(long yuan) {
    return new Decision(Set.of(Sanction.FINE), Money.ZERO, Money.ZERO, Money.ofYuan(yuan));
  }

  private static Decision decision(Sanction sanction) {
    return new Decision(Set.of(sanction), Money.ZERO, Money.ZERO, Money.ZERO);
  }
}
