package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class QueuePageTest {

  private final MockMvc browser;
  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace supervisor;
  private final JdbcClient database;

  QueuePageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.browser = browser;
    this.city = OwnCity.found(organization);
    this.database = database;
    this.rows = new WarningRows(database, retailers, city.code());
    this.supervisor = new Workspace(browser, city.citySupervisor());
  }

  @Test
  void ordersByPriorityThenByDate() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long low = rows.warn(city.eastCounty(), shop, draft -> draft.priority = 10);
    long high = rows.warn(city.eastCounty(), shop, draft -> draft.priority = 90);
    long older =
        rows.warn(
            city.westCounty(),
            rows.shop(city.westCounty(), "西风商店"),
            draft -> {
              draft.priority = 90;
              draft.day = LocalDate.of(2026, 9, 15);
            });
    assertThat(ids(supervisor.open("/warnings"))).containsExactly(high, older, low);
  }

  @Test
  void theMenuOpensWhatWaitsForThePersonHimself() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long raised = rows.warn(city.eastCounty(), shop, draft -> draft.priority = 90);
    Workspace county = new Workspace(browser, city.countySupervisor());
    assertThat(ids(county.open("/warnings")))
        .as("nothing waits for him: all")
        .containsExactly(raised);
    long sent = rows.warn(city.eastCounty(), shop, draft -> draft.rule = "W07");
    assign(sent);
    assertThat(ids(county.open("/warnings"))).containsExactly(sent);
    assertThat(ids(supervisor.open("/warnings"))).containsExactly(raised);
    assertThat(ids(new Workspace(browser, city.leader()).open("/warnings"))).hasSize(2);
    assertThat(ids(county.open("/warnings?state=OPEN"))).hasSize(2);
  }

  @Test
  void everyCountIsTheLengthOfTheListBehindIt() {
    someWarnings();
    for (String start :
        List.of("?state=ALL", "?state=OPEN&rule=W06", "?state=ALL&priority=HIGH&week=2026-W38")) {
      Document page = supervisor.open("/warnings" + start);
      long total = total(page);
      for (Element tab : page.select(".tab")) {
        assertThat(total(supervisor.open(tab.attr("href"))))
            .as(tab.text())
            .isEqualTo(Long.parseLong(tab.select(".tab-count").text()));
      }
      for (Element facet : page.select(".facets select")) {
        List<Element> values = facet.select("option");
        long sum = values.stream().skip(1).mapToLong(value -> count(value)).sum();
        assertThat(sum).as("parts of " + facet.attr("name")).isEqualTo(count(values.getFirst()));
        for (Element value : values) {
          String address =
              QueueFilter.of(addressOf(start))
                  .with(
                      Criterion.valueOf(facet.attr("name").toUpperCase(java.util.Locale.ROOT)),
                      value.attr("value"))
                  .url("/warnings");
          assertThat(total(supervisor.open(address))).as(address).isEqualTo(count(value));
          if (value.hasAttr("selected")) {
            assertThat(count(value)).isEqualTo(total);
          }
        }
      }
    }
  }

  @Test
  void exportsExactlyTheList() throws Exception {
    someWarnings();
    for (String address :
        List.of("?state=ALL", "?state=RAISED&rule=W03", "?q=东风&state=ALL", "?rule=W99")) {
      Document page = supervisor.open(encoded("/warnings" + address));
      byte[] xlsx =
          browser
              .perform(
                  get(java.net.URI.create(page.select("a:contains(导出)").attr("href")))
                      .with(user(city.citySupervisor())))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
        List<Long> exported =
            workbook.getFirstSheet().read().stream()
                .skip(1)
                .map(row -> row.getCellAsNumber(0).orElseThrow().longValue())
                .toList();
        assertThat(exported)
            .as(address)
            .hasSize((int) total(page))
            .startsWith(ids(page).toArray(Long[]::new));
      }
    }
  }

  @Test
  void findsARetailerByNameAndNumber() {
    String shop = rows.shop(city.eastCounty(), "稀有名字商行");
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    rows.warn(city.eastCounty(), rows.shop(city.eastCounty(), "别家"), draft -> {});
    assertThat(ids(supervisor.open(encoded("/warnings?q=稀有名字")))).containsExactly(id);
    assertThat(ids(supervisor.open("/warnings?q=" + shop))).containsExactly(id);
    assertThat(ids(supervisor.open(encoded("/warnings?q=50%25_")))).isEmpty();
  }

  @Test
  void showsACountyOnlyItsOwn() {
    String east = rows.shop(city.eastCounty(), "东风商店");
    String west = rows.shop(city.westCounty(), "西风商店");
    long own = rows.warn(city.eastCounty(), east, draft -> {});
    long other = rows.warn(city.westCounty(), west, draft -> {});
    Workspace county = new Workspace(browser, city.countySupervisor());
    assertThat(ids(county.open("/warnings?state=ALL"))).containsExactly(own);
    county.open("/warnings/" + own);
    county.open("/warnings/" + other, 404);
    county.open("/warnings/" + other + "/option.json", 404);
    assertThat(ids(county.open("/warnings?county=" + city.westCounty()))).isEmpty();
    assertThat(county.open("/warnings?state=ALL").select("#bulk")).isEmpty();
  }

  @Test
  void tellsWhatIsOverItsLimit() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long late =
        rows.warn(
            city.eastCounty(), shop, draft -> draft.since = Instant.parse("2026-01-05T01:00:00Z"));
    long fresh = rows.warn(city.eastCounty(), shop, draft -> draft.since = Instant.now());
    assertThat(ids(supervisor.open("/warnings?state=overdue"))).containsExactly(late);
    Document all = supervisor.open("/warnings?state=ALL");
    assertThat(all.select("[data-warning=" + late + "] .light-OVERDUE").text()).startsWith("超期");
    assertThat(all.select("[data-warning=" + fresh + "] .light-OVERDUE")).isEmpty();
  }

  @Test
  void turnsPagesAndOpensTheOneThatHoldsTheDossier() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long first = 0;
    for (int i = 0; i < QueuePages.SIZE + 3; i++) {
      LocalDate day = LocalDate.of(2026, 3, 2).plusWeeks(i);
      first = rows.warn(city.eastCounty(), shop, draft -> draft.day = day);
    }
    Document one = supervisor.open("/warnings");
    assertThat(ids(one)).hasSize(QueuePages.SIZE).startsWith(first);
    Document two = supervisor.open(one.select("[rel=next]:contains(下一页)").attr("href"));
    assertThat(ids(two)).hasSize(3);
    Document direct = supervisor.open("/warnings/" + ids(two).getFirst());
    assertThat(ids(direct)).isEqualTo(ids(two));
    assertThat(direct.select(".q-open")).hasSize(1);
  }

  @Test
  void answersHtmxWithTheWorkspaceAlone() {
    String shop = rows.shop(city.eastCounty(), "东风商店");
    long id = rows.warn(city.eastCounty(), shop, draft -> {});
    String fragment =
        supervisor.perform(get("/warnings/" + id).header("HX-Request", "true"), 200).body();
    assertThat(fragment).doesNotContain("<html").contains("id=\"workspace\"", "东风商店");
  }

  @Test
  void refusesAFilterThatIsNone() {
    assertThat(supervisor.open("/warnings?week=abc", 422).text()).contains("筛选条件“周”");
    supervisor.open("/warnings?state=SOLVED", 422);
    supervisor.open("/warnings?timeliness=LATE", 422);
    supervisor.open("/warnings?page=x", 404);
    supervisor.open("/warnings/xyz", 404);
  }

  @Test
  void escapesWhatComesFromFiles() {
    String shop = rows.shop(city.eastCounty(), "<b>黑</b><script>alert(1)</script>");
    rows.warn(
        city.eastCounty(), shop, draft -> draft.sentence = "订货 <img src=x onerror=alert(2)> 条。");
    Document page = supervisor.open(encoded("/warnings?q=<b>"));
    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("#workspace b, #workspace img")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>", "<img src=x");
  }

  @Test
  void saysWhenNothingIsThere() {
    assertThat(supervisor.open("/warnings").text()).contains("这里没有预警");
    assertThat(supervisor.open("/warnings?rule=W08").text()).contains("这样筛选没有预警");
  }

  private void assign(long id) {
    city.citySupervisor()
        .scope()
        .run(() ->
            database
                .sql("update warnings.warning set state = 'ASSIGNED' where id = :id")
                .param("id", id)
                .update());
  }

  private void someWarnings() {
    List<String> shops =
        List.of(
            rows.shop(city.eastCounty(), "东风商店"),
            rows.shop(city.eastCounty(), "东山商店"),
            rows.shop(city.westCounty(), "西风商店"));
    long run = rows.run();
    for (int i = 0; i < 24; i++) {
      int n = i;
      String county = n % 3 == 2 ? city.westCounty() : city.eastCounty();
      rows.warn(
          county,
          shops.get(n % 3),
          draft -> {
            draft.rule = List.of("W03", "W06", "W07", "W08").get(n % 4);
            draft.priority = n * 4;
            draft.run = n % 2 == 0 ? run : null;
            draft.day = LocalDate.of(2026, 9, 8).plusDays(n % 14);
            draft.since = n % 5 == 0 ? Instant.now() : Instant.parse("2026-02-02T02:00:00Z");
          });
    }
  }

  private static java.util.Map<String, String> addressOf(String query) {
    java.util.Map<String, String> address = new java.util.HashMap<>();
    for (String pair : query.substring(1).split("&", -1)) {
      address.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
    }
    return address;
  }

  private static String encoded(String address) {
    return org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
        .build()
        .encode()
        .toUriString()
        .replace("%2525", "%25");
  }

  private static long count(Element option) {
    return Long.parseLong(option.attr("data-count"));
  }

  private static long total(Document page) {
    return Long.parseLong(page.select("#total").text());
  }

  private static List<Long> ids(Document page) {
    return page.select("[data-warning]").stream()
        .map(row -> Long.valueOf(row.attr("data-warning")))
        .toList();
  }
}
