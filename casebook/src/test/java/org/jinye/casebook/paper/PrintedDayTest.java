package org.jinye.casebook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDayTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 二〇二六年十一月二十三日",
    "2000-01-01, 二〇〇〇年一月一日",
    "2026-10-10, 二〇二六年十月十日",
    "2026-12-20, 二〇二六年十二月二十日",
    "2026-02-11, 二〇二六年二月十一日",
    "2026-03-31, 二〇二六年三月三十一日"
  })
  void theDayOfAPaperIsWrittenInChineseNumerals(LocalDate day, String words) {
    assertThat(PrintedDay.inChinese(day)).isEqualTo(words);
  }

  @Test
  void noTwoDaysAreWrittenTheSame() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    Set<String> written = new HashSet<>();
    first.datesUntil(first.plusYears(2)).map(PrintedDay::inChinese).forEach(written::add);
    assertThat(written).hasSize(730);
  }

  @Test
  void daysAndMomentsWithinTheTextStayInDigits() {
    assertThat(PrintedDay.inText(LocalDate.of(2026, 9, 4))).isEqualTo("2026年9月4日");
    assertThat(PrintedDay.inText(LocalDateTime.of(2026, 9, 4, 0, 5))).isEqualTo("2026年9月4日0时05分");
  }
}
