package org.jinye.warnings.web.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.run.SmallCity;
import org.jinye.warnings.internal.run.TestLake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The list of items with their tiers, the curves of one, and the lines behind every figure. */
@ModuleTest
class ItemPagesTest {

  private static final String ITEM = "69010";

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient database;
  @Autowired private EvaluatingOrders evaluating;

  private final Organization organization;
  private final OwnCity own;

  ItemPagesTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.organization = organization;
    this.own = OwnCity.found(organization);
    new SmallCity(own.code(), 20, lake).write();
  }

  @Test
  void theListShowsTiersAndIsNarrowedByThem() throws Exception {
    tier("red");
    Document list = page("/items?q=" + ITEM, own.leader());
    assertThat(list.select("#items tbody tr")).hasSize(1);
    assertThat(list.select("#items tbody tr").text()).contains("红色", "紧俏");
    assertThat(page("/items?tier=red&q=" + ITEM, own.leader()).select("#items tbody tr"))
        .hasSize(1);
    assertThat(page("/items?tier=blue&q=" + ITEM, own.leader()).select(".empty").text())
        .contains("没有符合条件的品规");
    answers("/items/export.xlsx?tier=red", own.leader(), 200);
  }

  @Test
  void aChangeOfTheTierIsToldWithItsDate() throws Exception {
    tier("orange");
    tier("red");
    assertThat(page("/items/" + ITEM, own.countySupervisor()).select("#history tbody tr"))
        .isNotEmpty();
  }

  @Test
  void everyPartAddsUpToTheWhole() throws Exception {
    Document page = page("/items/" + ITEM + "?weeks=8", own.leader());
    assertThat(page.select("table tfoot")).hasSize(3);
    String whole = page.select("#area tfoot th").get(1).text();
    for (String cut : new String[] {"area", "route", "weekday"}) {
      assertThat(page.select("#" + cut + " tfoot th").get(1).text()).isEqualTo(whole);
      BigDecimal sum =
          page.select("#" + cut + " tbody tr").stream()
              .map(row -> number(row.select("td").get(1)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(number(page.select("#area tfoot th").get(1)));
    }
  }

  @Test
  void everyFigureOpensTheLinesItIsTheSumOf() throws Exception {
    Document page = page("/items/" + ITEM + "?weeks=8", own.leader());
    for (String cut : new String[] {"area", "route", "weekday"}) {
      Element figure = page.select("#" + cut + " tbody td a").getLast();
      Document lines = page(figure.attr("href"), own.leader());
      assertThat(lines.select("#narrowing").text()).isNotEmpty();
      BigDecimal sum =
          lines.select("#lines tbody td[data-label^=数量]").stream()
              .map(ItemPagesTest::number)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(figure.attr("href")).isEqualByComparingTo(number(figure));
      answers(figure.attr("href").replace("/lines?", "/lines/export.xlsx?"), own.leader(), 200);
    }
    Document all = page(page.select("#area tfoot th a").getFirst().attr("href"), own.leader());
    assertThat(all.select(".pager").text()).contains("共 160 条", "第 1 / 4 页");
  }

  @Test
  void aCountySeesItsOwnLinesOnly() throws Exception {
    BigDecimal city = whole(own.leader());
    BigDecimal county = whole(own.countySupervisor());
    assertThat(county).isPositive().isLessThan(city);
    String other =
        page("/items/" + ITEM, own.leader()).select("#area tbody a").stream()
            .map(link -> link.attr("href"))
            .filter(href -> !href.contains("area=" + own.countySupervisor().unitCode()))
            .findFirst()
            .orElseThrow();
    assertThat(page(other, own.countySupervisor()).select(".empty").text()).contains("没有符合条件");
    assertThat(page("/items/" + ITEM, OwnCity.found(organization).leader()).select(".empty").text())
        .contains("这段时间没有订货");
  }

  @Test
  void theCurvesMarkWarningsAndCarryLinks() throws Exception {
    own.citySupervisor()
        .scope()
        .run(() ->
            evaluating.evaluate(
                new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test"),
                Instant.parse("2026-09-21T01:00:00Z")));
    own.citySupervisor()
        .scope()
        .run(() ->
            database
                .sql(
                    "update warnings.warning set item_id = :item"
                        + " where id = (select min(id) from warnings.warning)")
                .param("item", ITEM)
                .update());
    String weekly =
        browser
            .perform(get("/items/" + ITEM + "/option.json?cut=area").with(user(own.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(weekly).contains("/lines?week=", "/warnings?item=" + ITEM);
    assertThat(page("/warnings?item=" + ITEM, own.leader()).select("#total").text())
        .isEqualTo(
            page("/items/" + ITEM, own.leader())
                .select(".identity a")
                .get(1)
                .text()
                .replace(" 件", ""));
    answers("/items/" + ITEM + "/option.json?cut=route&step=day&weeks=26", own.leader(), 200);
    String routes =
        browser
            .perform(get("/items/" + ITEM + "/option.json?cut=route").with(user(own.leader())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(highest(routes, "$.series[?(@.type=='scatter')].data[*].value[1]"))
        .as("a mark above the lines would flatten them")
        .isPositive()
        .isLessThanOrEqualTo(highest(routes, "$.series[?(@.type=='line')].data[*].value"));
    answers("/items/" + ITEM + "/option.json?cut=nonsense", own.leader(), 404);
    answers("/items/" + ITEM + "/export.xlsx", own.leader(), 200);
    answers("/items/none", own.leader(), 404);
  }

  private static double highest(String json, String path) {
    List<Number> values = JsonPath.read(json, path);
    return values.stream().mapToDouble(Number::doubleValue).max().orElse(-1);
  }

  private BigDecimal whole(SignedIn who) throws Exception {
    return number(page("/items/" + ITEM, who).select("#area tfoot th").get(1));
  }

  private void tier(String tier) {
    Scope.system("test")
        .run(() ->
            database
                .sql("update supply.item set outflow_tier = :tier where item_id = :id")
                .param("tier", tier)
                .param("id", ITEM)
                .update());
  }

  private static BigDecimal number(Element figure) {
    return new BigDecimal(figure.text().replace(",", ""));
  }

  private void answers(String address, SignedIn who, int status) throws Exception {
    browser.perform(get(address).with(user(who))).andExpect(status().is(status));
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
