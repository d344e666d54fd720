package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page costs the same number of queries however long the list and however full the dossier. */
@ModuleTest
class QueryCountTest {

  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace desk;

  QueryCountTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.desk = new Workspace(browser, city.citySupervisor());
  }

  @Test
  void doesNotGrowWithTheList() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long one = rows.warn(city.eastCounty(), shop, draft -> draft.priority = 99);
    rows.warn(city.eastCounty(), shop, draft -> draft.rule = "W06");
    int queries = queries("/warnings/" + one);
    int listQueries = queries("/warnings?state=ALL");
    for (int i = 0; i < 30; i++) {
      LocalDate day = LocalDate.of(2026, 8, 3).minusWeeks(i);
      String other = rows.shop(city.westCounty(), "西风商店" + i);
      rows.warn(city.westCounty(), other, draft -> draft.day = day);
      rows.warn(city.eastCounty(), shop, draft -> draft.day = day);
    }
    assertThat(queries("/warnings/" + one)).isEqualTo(queries).isBetween(8, 25);
    assertThat(queries("/warnings?state=ALL")).isEqualTo(listQueries);
  }

  private int queries(String address) {
    var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    Level before = log.getLevel();
    log.setLevel(Level.DEBUG);
    log.addAppender(seen);
    try {
      desk.open(address);
    } finally {
      log.detachAppender(seen);
      log.setLevel(before);
    }
    return (int)
        seen.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(message -> message.startsWith("Executing prepared SQL statement"))
            .filter(message -> !message.contains("worktime.")) // asked again every few seconds
            .count();
  }
}
