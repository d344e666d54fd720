package org.jinye.demo.internal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jinye.platform.Weeks;
import org.jinye.platform.numbers.IdentityNumber;
import org.jinye.retailers.KnownHolder;
import org.jinye.retailers.KnownLicence;
import org.jinye.retailers.KnownLicence.Step;
import org.jinye.retailers.Retailer;
import org.junit.jupiter.api.Test;

class ShopPapersTest {

  private static final LocalDateTime UNTIL = LocalDateTime.of(2026, 11, 20, 15, 0);
  private static final LocalDate TODAY = UNTIL.toLocalDate();
  private static final CityPlan PLAN = new CityPlan(9901, 3_000, 26, UNTIL);
  private static final LocalDate FIRST = Weeks.monday(PLAN.firstWeek()).plusDays(2);

  @Test
  void givesTheSameShopsTheSamePapers() {
    assertThat(papers(300)).isEqualTo(papers(300));
  }

  @Test
  void hasEveryOrderOfAnOpenShopWithinTheTermOfALicence() {
    ShopPapers papers = new ShopPapers(PLAN);
    for (int i = 0; i < 1_000; i++) {
      Trade trade = i % 9 == 0 ? new Trade(TODAY.minusDays(40), TODAY) : new Trade(FIRST, TODAY);
      List<KnownLicence> known = papers.of(shop(i, "normal"), "张三", "某某县烟草专卖局", trade);
      assertThat(known.getFirst().validFrom()).isBeforeOrEqualTo(trade.first());
      assertThat(known.getLast().validTo()).isAfterOrEqualTo(TODAY.minusDays(6));
      for (Step step : known.getLast().steps()) {
        assertThat(step.on()).as("a pause of before the orders").isBefore(trade.first());
      }
    }
  }

  @Test
  void runsNoLicenceLongerThanFiveYearsAndTellsItsStepsInTheirOrder() {
    for (KnownLicence licence : papers(600)) {
      assertThat(licence.validTo())
          .isAfter(licence.validFrom())
          .isBefore(licence.validFrom().plusYears(5).plusDays(1));
      LocalDate before = licence.validFrom();
      for (Step step : licence.steps()) {
        assertThat(step.on()).isBetween(before, TODAY);
        assertThat(step.until() == null).isEqualTo(!step.to().equals("SUSPENDED"));
        before = step.on();
      }
    }
  }

  @Test
  void showsEveryStateEvenInASmallCity() {
    Set<String> states = new HashSet<>();
    for (KnownLicence licence : papers(300)) {
      states.add(licence.steps().isEmpty() ? "VALID" : licence.steps().getLast().to());
    }
    assertThat(states)
        .containsExactlyInAnyOrder(
            "VALID", "SUSPENDED", "CLOSED", "CANCELLED", "ANNULLED", "REVOKED", "WITHDRAWN");
    assertThat(papers(300)).anyMatch(licence -> licence.validTo().isBefore(TODAY));
  }

  @Test
  void namesPeopleWithRightCheckDigitsWhoComeFromNoCounty() {
    ShopPeople behind = new ShopPeople(9901, TODAY);
    Set<String> inCharge = new HashSet<>();
    int holders = 0;
    for (int i = 0; i < 400; i++) {
      Person person = behind.next(shop(i, "normal"));
      inCharge.add(person.identity().value());
      for (KnownHolder holder : behind.of(shop(i, "normal"), person, FIRST.minusYears(2))) {
        holders++;
        String number = holder.identity().value();
        assertThat(number).startsWith("659999");
        assertThat(IdentityNumber.problemWith(number)).isEmpty();
      }
    }
    assertThat(inCharge).as("some stand behind two shops").hasSizeBetween(370, 399);
    assertThat(holders).as("some shops changed hands").isGreaterThan(400);
  }

  private static List<KnownLicence> papers(int shops) {
    ShopPapers papers = new ShopPapers(PLAN);
    List<KnownLicence> all = new ArrayList<>();
    for (int i = 0; i < shops; i++) {
      String status = i % 20 == 7 ? "stopped" : i % 20 == 13 ? "suspended" : "normal";
      Trade trade = new Trade(FIRST, status.equals("normal") ? TODAY : TODAY.minusDays(i % 100));
      all.addAll(papers.of(shop(i, status), "张三", "某某县烟草专卖局", trade));
    }
    return all;
  }

  private static Retailer shop(int number, String status) {
    return new Retailer(
        "9901011%05d".formatted(number),
        "990101",
        "店" + number,
        "某街" + number + "号",
        12,
        null,
        null,
        1,
        status,
        null,
        null,
        null);
  }
}
