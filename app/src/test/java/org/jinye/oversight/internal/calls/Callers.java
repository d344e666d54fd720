package org.jinye.oversight.internal.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.Scope;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.supply.OrderLine;
import org.jinye.testing.SomeOrders;
import org.jinye.worktime.WorkingDays;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shops of a county that order by telephone. */
record Callers(ApplicationContext application, String county, int shops) {

  /** The last working day before the date. */
  LocalDate workingDayBefore(LocalDate date) {
    WorkingDays days = application.getBean(WorkingDays.class);
    LocalDate day = date.minusDays(1);
    while (!days.calendar().isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  Callers register() {
    Scope.system("test")
        .run(() ->
            application
                .getBean(Retailers.class)
                .upsert(IntStream.range(0, shops).mapToObj(this::shop)));
    return this;
  }

  /** Each of them one order on the day. */
  void order(LocalDate on) {
    List<OrderLine> lines = new ArrayList<>();
    for (int n = 0; n < shops; n++) {
      lines.add(
          new OrderLine(
              on + "-" + id(n),
              "1",
              id(n),
              "I1",
              on.atTime(9, 30),
              (int) on.toEpochDay(),
              Weeks.number(on),
              2000,
              500_00,
              "电话",
              null));
    }
    new SomeOrders(application.getBean(DataDirectory.class), application.getBean(JdbcClient.class))
        .add(lines);
  }

  private Retailer shop(int n) {
    return new Retailer(
        id(n),
        county,
        "抽查商店" + n,
        "和平路 " + n + " 号",
        12,
        "便利店",
        "城区",
        3,
        "normal",
        null,
        null,
        null);
  }

  private String id(int n) {
    return "%s%06d".formatted(county, n);
  }
}
