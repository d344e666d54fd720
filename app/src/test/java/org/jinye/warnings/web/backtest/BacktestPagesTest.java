package org.jinye.warnings.web.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.internal.backtest.BacktestRequest;
import org.jinye.warnings.internal.backtest.Backtests;
import org.jinye.warnings.internal.backtest.CurveValues;
import org.jinye.warnings.internal.backtest.Setting;
import org.jinye.warnings.internal.run.SmallCity;
import org.jinye.warnings.internal.run.TestLake;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of back-tests. */
@ModuleTest
class BacktestPagesTest {

  @Autowired private MockMvc browser;
  @Autowired private Backtests backtests;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private Rulebook rulebook;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;

  private final Organization organization;
  private final OwnCity own;
  private final SmallCity city;
  private final TestLake lake;

  BacktestPagesTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.organization = organization;
    this.lake = lake;
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void opensTheListBehindEveryFigure() throws Exception {
    String href = "/backtests/" + tested();
    Document page = page(href, own.citySupervisor(), 200);
    assertThat(page.select("#totals tbody tr")).hasSize(2);
    assertThat(page.select("#weeks tfoot").text()).contains("合计", "" + city.irregular());
    for (Element figure : page.select("#totals a, #weeks a")) {
      Document list = page(figure.attr("href"), own.citySupervisor(), 200);
      assertThat(list.select(".pager").text())
          .as(figure.attr("href"))
          .contains("共 " + figure.text() + " 条");
    }
    for (Element figure : page.select("#confirmed a")) {
      assertThat(page(figure.attr("href"), own.citySupervisor(), 200).select("#irregular tbody tr"))
          .hasSize(Integer.parseInt(figure.text()));
    }
    assertThat(page.select("#confirmed").text()).contains("将会漏掉");
    assertThat(page.select("#curve tbody tr")).hasSize(3);
    assertThat(page.text()).contains("按乙组起草发布");
    page(page.select("a[href^=/releases/new]").attr("href"), own.citySupervisor(), 200);
    for (String below :
        new String[] {
          "/weeks.json",
          "/curve.json",
          "/export.xlsx",
          "/findings/export.xlsx?side=A",
          "/confirmed",
          "/progress"
        }) {
      browser.perform(get(href + below).with(user(own.leader()))).andExpect(status().isOk());
    }
  }

  @Test
  void everyPointOfTheCurveOpensWhatItsValueFound() throws Exception {
    long id = tested(Map.of("ratio", "1.8"));
    String href = "/backtests/" + id;
    Document page = page(href, own.citySupervisor(), 200);
    assertThat(page.select("#curve tbody tr")).hasSize(3);
    assertThat(page.select("#curve td:nth-child(2) a")).as("each value finds something").hasSize(3);
    for (Element figure : page.select("#curve td:nth-child(2) a, #curve td:nth-child(3) a")) {
      Document list = page(figure.attr("href"), own.citySupervisor(), 200);
      assertThat(list.select(".pager").text())
          .as(figure.attr("href"))
          .contains("共 " + figure.text() + " 条");
    }
    Document lowest = page(href + "/findings?side=P0", own.citySupervisor(), 200);
    assertThat(lowest.select("h1, h2, .page-title").text())
        .contains("倍数", "1")
        .doesNotContain("甲组");
    assertThat(lowest.select("select[name=side] option")).hasSize(5);
    browser
        .perform(get(href + "/findings/export.xlsx?side=P2").with(user(own.leader())))
        .andExpect(status().isOk());
    String curve =
        browser
            .perform(get(href + "/curve.json").with(user(own.leader())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(curve).contains("/backtests/" + id + "/findings?side=P0", "side=P1", "side=P2");

    Document county = page(href, own.countySupervisor(), 200);
    for (Element figure : county.select("#curve td:nth-child(2) a")) {
      assertThat(page(figure.attr("href"), own.countySupervisor(), 200).select(".pager").text())
          .contains("共 " + figure.text() + " 条");
    }
  }

  @Test
  void anOlderCurveWithoutListsSaysSoAndOffersToTestAgain() throws Exception {
    long id = tested();
    for (int point = 0; point < 3; point++) {
      Files.delete(data.root().resolve("backtests/" + id + "/p" + point + ".parquet"));
    }
    String href = "/backtests/" + id;
    Document page = page(href, own.citySupervisor(), 200);
    assertThat(page.select("#curve a[href*=findings]")).isEmpty();
    assertThat(page.text()).contains("没有留下各个值的清单");
    assertThat(page.select("a[href^=/backtests/new]").text()).contains("重新回测");
    assertThat(page(href + "/findings?side=P0", own.citySupervisor(), 422).text())
        .contains("没有留下清单");
  }

  @Test
  void showsACountyItsOwnAndAnotherCityNothing() throws Exception {
    String href = "/backtests/" + tested();
    Document page = page(href, own.countySupervisor(), 200);
    assertThat(page.select("#weeks thead th")).as("week, county, total").hasSize(3);
    assertThat(page.select("#weeks thead").text()).contains(own.countySupervisor().unitName());
    Document list = page(href + "/findings?side=A", own.countySupervisor(), 200);
    assertThat(list.select("#findings tbody td:first-child small, #findings td:first-child .small"))
        .isNotEmpty()
        .allSatisfy(of -> assertThat(of.text()).contains(own.countySupervisor().unitName()));
    page(href, OwnCity.found(organization).leader(), 404);
  }

  @Test
  void listsAndExportsBacktests() throws Exception {
    assertThat(page("/backtests", own.leader(), 200).text()).contains("还没有回测过");
    tested();
    Document list = page("/backtests?rule=W03", own.leader(), 200);
    assertThat(list.select("#backtests tbody tr")).hasSize(1);
    assertThat(list.text()).contains("已完成", "→").doesNotContain("新的回测");
    assertThat(page("/backtests?state=FAILED", own.leader(), 200).text()).contains("没有符合条件");
    browser
        .perform(get("/backtests/export.xlsx").with(user(own.leader())))
        .andExpect(status().isOk());
  }

  @Test
  void saysAtEachFieldWhatIsWrongAndLosesNothing() throws Exception {
    assertThat(page("/backtests/new", own.citySupervisor(), 200).select("select[name=rule]"))
        .hasSize(1);
    Document form = page("/backtests/new?rule=W03", own.citySupervisor(), 200);
    assertThat(form.select("input[name=a.ratio]").val()).isEqualTo("2");
    assertThat(form.select("select[name=from] option")).hasSizeGreaterThanOrEqualTo(8);
    Document back =
        html(
            asked()
                .param("b.ratio", "99")
                .param("values", "1 2")
                .param("from", "2019-W01")
                .param("to", newest()),
            422);
    assertThat(back.select(".invalid-feedback")).hasSize(3);
    assertThat(back.select("input[name=b.ratio]").val()).isEqualTo("99");
    assertThat(back.select("input[name=values]").val()).isEqualTo("1 2");
    Document turned =
        html(
            asked()
                .param("b.ratio", "1.5")
                .param("values", "1 1.5 2")
                .param("from", newest())
                .param("to", Weeks.name(SmallCity.LAST_WEEK - 1)),
            422);
    assertThat(turned.select(".invalid-feedback").text()).contains("不能早于");
    browser
        .perform(
            asked()
                .param("b.ratio", "1.5")
                .param("values", "1 1.5 2")
                .param("from", newest())
                .param("to", newest())
                .with(user(own.citySupervisor()))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void letsOnlySupervisorsAskAndOnlyForTheirUnit() throws Exception {
    page("/backtests/new?rule=W03", own.leader(), 403);
    String other = OwnCity.found(organization).code();
    page("/backtests/new?rule=W03&unit=" + other, own.citySupervisor(), 422);
    page("/backtests/new?rule=W99", own.citySupervisor(), 200);
    page("/backtests/new?release=123456", own.citySupervisor(), 404);
    page("/backtests/123456", own.citySupervisor(), 404);
  }

  @Test
  void oneThatWasBrokenOffSaysSoShowsNoFiguresAndCanBeAskedForAgain() throws Exception {
    long id = tested();
    own.citySupervisor()
        .scope()
        .run(() -> {
          database
              .sql(
                  """
                  update warnings.backtest
                  set state = 'FAILED', problem = '回测中途被中断，没有留下任何结果，请重新回测。'
                  where id = :id
                  """)
              .param("id", id)
              .update();
        });
    String href = "/backtests/" + id;
    Document page = page(href, own.citySupervisor(), 200);
    assertThat(page.select(".alert-danger").text()).contains("中途被中断", "没有留下任何结果");
    assertThat(page.select("#totals, #weeks, #curve, a[href$=export.xlsx]")).isEmpty();
    assertThat(page(href, own.leader(), 200).select("a[href^=/backtests/new]")).isEmpty();

    String again = page.select("a[href^=/backtests/new]").attr("href");
    Document form = page(again, own.citySupervisor(), 200);
    assertThat(form.select("select[name=from] option[selected]").val()).isEqualTo(newest());
    assertThat(form.select("select[name=unit] option[selected]").val()).isEqualTo(own.code());
    assertThat(form.select("input[name=b.cycles]").val()).isEqualTo("12");
    assertThat(form.select("input[name=a.cycles]").val()).isNotEqualTo("12");
    assertThat(form.select("input[name=values]").val()).isEqualTo("1 1.5 2");
  }

  @Test
  void saysWhichWeeksHaveNoOrdersBeforeTheyAreTested() throws Exception {
    int week = SmallCity.LAST_WEEK - 3;
    try (var _ = lake.hide(week)) {
      Document form = page("/backtests/new?rule=W03", own.citySupervisor(), 200);
      assertThat(form.text()).contains("这些周没有数据：", Weeks.name(week));
      assertThat(form.select("select[name=from] option[value=" + Weeks.name(week) + "]")).isEmpty();
    }
  }

  private static String newest() {
    return Weeks.name(SmallCity.LAST_WEEK);
  }

  private MockHttpServletRequestBuilder asked() {
    return post("/backtests")
        .param("rule", "W03")
        .param("unit", own.code())
        .param("curve", "ratio");
  }

  /** B is blind: it finds nothing. */
  private long tested() {
    return tested(Map.of("cycles", "12", "least_cycles", "12"));
  }

  private long tested(Map<String, String> b) {
    RunRequest run = new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test");
    return own.citySupervisor()
        .scope()
        .get(() -> {
          evaluating.evaluate(run, Instant.parse("2026-09-21T01:00:00Z"));
          database
              .sql(
                  """
                  update warnings.warning
                  set state = 'IRREGULAR', measure = 'REPORT', ended_at = raised_at, ended_by = 'x'
                  where id in (select id from warnings.warning order by id limit 3)
                  """)
              .update();
          return backtests.testNow(
              new BacktestRequest(
                  own.code(),
                  "W03",
                  Setting.of(rulebook.rule("W03").withDefaults()),
                  Setting.of(rulebook.rule("W03").with(b)),
                  null,
                  SmallCity.FROM,
                  SmallCity.TO,
                  new CurveValues("ratio", List.of("1", "1.5", "2"))));
        });
  }

  private Document page(String address, SignedIn who, int status) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(URI.create(address)).with(user(who)))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private Document html(MockHttpServletRequestBuilder request, int status) throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(own.citySupervisor())).with(csrf()))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
