package org.jinye.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.testing.SomeWarnings;
import org.jinye.warnings.WarningRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A figure and the list behind it are counted by different queries: they must agree. */
@ModuleTest
class EveryFigureOpensItsListTest {

  private static final String FIGURES =
      ".report-table td a[href^=/warnings], .figure-value a[href^=/warnings]";

  /** About an item in all of the city: of no county. */
  private static final int IN_THE_CITY = 3;

  private static final String ASPECTS =
      """
      update warnings.warning
      set aspect = case id % 3 when 0 then 'grade' when 1 then 'telephone' end
      where starts_with(unit_code, :unit) and rule_id = 'W03'
      """;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  @Autowired private Retailers retailers;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;
  private OwnCity city;

  @BeforeEach
  void scatterWarningsUpToToday() {
    city = OwnCity.found(organization);
    LocalDate today = LocalDate.now(clock);
    SomeWarnings warnings = new SomeWarnings(database, city, 20261122);
    warnings.scatter(120, today.minusDays(45), today.minusDays(1));
    warnings.scatter(40, today.minusDays(6), today.minusDays(1));
    WarningRows rows = new WarningRows(database, retailers, city.code());
    for (int i = 0; i < IN_THE_CITY; i++) {
      rows.warnItem(
          city.code(),
          draft -> {
            draft.item = "6901028999001";
            draft.day = today.minusDays(20);
          });
    }
    Scope.system("test").run(() -> database.sql(ASPECTS).param("unit", city.code()).update());
  }

  @Test
  void onTheReportOfTheMonth() throws Exception {
    String month = LocalDate.now(clock).minusDays(20).toString().substring(0, 7);
    Document page = page("/reports/monthly?month=" + month, city.leader());
    assertThat(page.select("section:has(#aspects) a[href*=aspect=]")).isNotEmpty();
    assertThat(page.select("section:has(#counties) tbody th").eachText())
        .anyMatch(title -> title.endsWith("（本级）"));
    agree(page, city.leader(), 40);
  }

  @Test
  void onTheReportOfACounty() throws Exception {
    String month = LocalDate.now(clock).minusDays(20).toString().substring(0, 7);
    String address = "/reports/monthly?month=" + month + "&county=" + city.westCounty();
    agree(page(address, city.citySupervisor()), city.citySupervisor(), 20);
  }

  @Test
  void onTheDesksOfAllRoles() throws Exception {
    for (SignedIn who : List.of(city.citySupervisor(), city.countySupervisor(), city.leader())) {
      agree(page("/", who), who, 5);
    }
  }

  @Test
  void onTheCurveOfTheWeeks() throws Exception {
    JsonNode option = json.readTree(answer("/desk/trend.json", city.leader()));
    int compared = 0;
    long sum = 0;
    for (JsonNode series : option.get("series")) {
      for (JsonNode point : series.get("data")) {
        long value = point.get("value").asLong();
        sum += value;
        if (value > 0 && compared++ < 10) {
          assertThat(listed(point.get("link").asString(), city.leader())).isEqualTo(value);
        }
      }
    }
    assertThat(sum).as("all weeks together are all warnings").isEqualTo(160 + IN_THE_CITY);
  }

  private void agree(Document page, SignedIn who, int atLeast) throws Exception {
    TreeMap<String, Long> figures = new TreeMap<>();
    for (Element figure : page.select(FIGURES)) {
      long value = Long.parseLong(figure.text().replace(",", ""));
      Long before = figures.put(figure.attr("href"), value);
      assertThat(before).as(figure.attr("href")).isIn(null, value);
    }
    assertThat(figures).hasSizeGreaterThan(atLeast);
    for (var figure : figures.entrySet()) {
      assertThat(listed(figure.getKey(), who)).as(figure.getKey()).isEqualTo(figure.getValue());
    }
  }

  private long listed(String address, SignedIn who) throws Exception {
    return Long.parseLong(page(address, who).select("#total").text().replace(",", ""));
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(answer(address, who));
  }

  private String answer(String address, SignedIn who) throws Exception {
    return browser
        .perform(get(URI.create(address)).with(user(who)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
