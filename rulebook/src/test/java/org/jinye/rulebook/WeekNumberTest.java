package org.jinye.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekNumberTest {

  @ParameterizedTest
  @CsvSource({
    "2026-09-14, 2026-W38",
    "2026-09-20, 2026-W38",
    "2018-12-31, 2019-W01",
    "2020-12-31, 2020-W53",
    "2021-01-03, 2020-W53"
  })
  void carriesTheIsoName(LocalDate day, String name) {
    assertThat(WeekNumber.isoName(WeekNumber.of(day))).isEqualTo(name);
  }

  @Test
  void beginsOnMondayAlsoBeforeNineteenSeventy() {
    for (LocalDate day = LocalDate.parse("1969-11-01");
        day.isBefore(LocalDate.parse("1970-03-01"));
        day = day.plusDays(1)) {
      int week = WeekNumber.of(day);
      assertThat(WeekNumber.monday(week).getDayOfWeek().getValue()).isEqualTo(1);
      assertThat(day).isBetween(WeekNumber.monday(week), WeekNumber.monday(week).plusDays(6));
    }
  }
}
