package org.jinye.worktime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jinye.worktime.DayKind;
import org.jinye.worktime.NamedDay;
import org.jinye.worktime.YearTable;

class CalendarTextProperties {

  @Property(tries = 200)
  void aWrittenTableIsReadAgainAsItWas(@ForAll("tables") YearTable table) {
    CalendarReading reading = CalendarFile.read(CalendarText.write(table), table.year());
    assertThat(reading)
        .isInstanceOfSatisfying(
            CalendarReading.Understood.class,
            understood -> assertThat(understood.table()).isEqualTo(table));
  }

  @Provide
  Arbitrary<YearTable> tables() {
    return Arbitraries.integers()
        .between(-20, 364)
        .set()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(days -> new YearTable(2027, "通知", named(days)));
  }

  private static List<NamedDay> named(Set<Integer> days) {
    return days.stream()
        .map(LocalDate.of(2027, 1, 1)::plusDays)
        .map(day -> new NamedDay(day, kind(day), "节日" + day.getMonthValue()))
        .toList();
  }

  private static DayKind kind(LocalDate day) {
    boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return sunday ? DayKind.MAKE_UP : DayKind.OFF;
  }
}
