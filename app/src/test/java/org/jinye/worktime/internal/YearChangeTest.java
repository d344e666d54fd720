package org.jinye.worktime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.YearTable;
import org.junit.jupiter.api.Test;

class YearChangeTest {

  private final List<YearTable> shipped = ShippedCalendars.listTables();

  @Test
  void theSameTableChangesNothing() {
    YearChange change = YearChange.between(shipped, shipped.getLast());
    assertThat(change.isNone()).isTrue();
    assertThat(change.workingDaysAfter()).isEqualTo(change.workingDaysBefore());
  }

  @Test
  void aNewYearChangesEveryDayThatItNames() {
    var newYear = new NamedDay(LocalDate.of(2027, 1, 1), DayKind.OFF, "元旦");
    YearChange change = YearChange.between(shipped, new YearTable(2027, "", List.of(newYear)));
    assertThat(change.days()).containsExactly(new YearChange.Day(newYear.day(), null, newYear));
    assertThat(change.workingDaysBefore() - change.workingDaysAfter()).isEqualTo(1);
  }

  @Test
  void namesDaysThatMovedThatWereDroppedAndThatWereRenamed() {
    YearTable table = shipped.getLast();
    var days = new java.util.ArrayList<>(table.days());
    NamedDay dropped = days.removeFirst();
    NamedDay old = days.removeFirst();
    var renamed = new NamedDay(old.day(), old.kind(), "新年");
    days.add(renamed);
    YearChange change =
        YearChange.between(shipped, new YearTable(table.year(), table.notice(), days));
    assertThat(change.days())
        .containsExactly(
            new YearChange.Day(dropped.day(), dropped, null),
            new YearChange.Day(old.day(), old, renamed));
  }
}
