package org.jinye.casebook.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.CasebookFiles;
import org.jinye.casebook.Money;
import org.jinye.casebook.crime.CrimeFigures;
import org.jinye.casebook.crime.CrimeFigures.Dealings;
import org.jinye.casebook.crime.CriminalAlarm;
import org.jinye.casebook.penalty.Causes;
import org.junit.jupiter.api.Test;

class RepeatOffenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final PartyKey SHOP = new PartyKey("d1", "340123100001", "");

  @Test
  void showsThePenaltiesWithTheirCasesAndTheArticle() {
    RepeatOffence repeat =
        of(
            penalty("1", SHOP, "T07", DAY.minusYears(3)),
            penalty("2", SHOP, "T10", DAY.minusDays(9)));
    assertThat(repeat.found())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.isReached()).isTrue();
          assertThat(found.words())
              .startsWith("非法经营罪：三年内因非法经营烟草专卖品受过行政处罚2次（2，2026-09-15；1，2023-09-24），已达到2次，依据");
        });
  }

  @Test
  void theDaysGiveTheCriminalAlarmItsEarlierPenalties() {
    RepeatOffence repeat =
        of(
            penalty("1", SHOP, "T07", DAY.minusYears(3)),
            penalty("2", SHOP, "T10", DAY.minusDays(9)));
    CrimeFigures figures =
        new CrimeFigures(
            DAY,
            Dealings.NONE,
            new Dealings(Money.ofYuan(30_000), Money.ZERO, Money.ZERO, 0),
            repeat.penaltyDays());
    assertThat(CriminalAlarm.of(figures).isPassed()).isTrue();
  }

  @Test
  void anOlderPenaltyAndOneOfTheDayDoNotCount() {
    assertThat(
            of(
                    penalty("1", SHOP, "T07", DAY.minusYears(3).minusDays(1)),
                    penalty("2", SHOP, "T07", DAY))
                .penaltyDays())
        .isEmpty();
  }

  @Test
  void theSameBreachWithinAYearIsAFactorWithinTwoYearsItIsOnlyShown() {
    assertThat(of(penalty("1", SHOP, "T09", DAY.minusYears(1))).factors())
        .containsExactly("repeated");
    RepeatOffence older = of(penalty("1", SHOP, "T09", DAY.minusYears(2)));
    assertThat(older.factors()).isEmpty();
    assertThat(older.found())
        .extracting(found -> found.window().code())
        .containsExactly(RepeatWindow.Code.DISCRETION_TWO);
  }

  @Test
  void anotherBreachIsNoRepetition() {
    assertThat(of(penalty("1", SHOP, "L03", DAY.minusDays(9))).found()).isEmpty();
  }

  @Test
  void aPartyIsKnownByAnyOfItsKeysAndNeverByAnEmptyOne() {
    assertThat(of(penalty("1", new PartyKey("d1", "", ""), "T09", DAY.minusDays(9))).found())
        .isNotEmpty();
    assertThat(
            of(penalty("1", new PartyKey("", "340123100001", "x"), "T09", DAY.minusDays(9)))
                .found())
        .isNotEmpty();
    assertThat(of(penalty("1", new PartyKey("d2", "", ""), "T09", DAY.minusDays(9))).found())
        .isEmpty();
  }

  @Test
  void everyCauseOfAWindowIsInTheCatalogue() {
    assertThat(CasebookFiles.list("repeat_windows", RepeatWindow.class))
        .flatExtracting(RepeatWindow::causes)
        .allSatisfy(cause -> assertThat(isKnown(cause)).isTrue());
  }

  private static boolean isKnown(String cause) {
    return Causes.read().find(cause, DAY).isPresent();
  }

  private static RepeatOffence of(EarlierPenalty... earlier) {
    return RepeatOffence.of(SHOP, "T09", DAY, List.of(earlier));
  }

  private static EarlierPenalty penalty(String number, PartyKey party, String cause, LocalDate on) {
    return new EarlierPenalty(number, party, cause, on);
  }
}
