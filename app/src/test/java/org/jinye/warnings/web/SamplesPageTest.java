package org.jinye.warnings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jinye.warnings.internal.sampling.Drawing;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SamplesPageTest {

  private static final Instant CLOSED = Instant.parse("2026-09-18T02:00:00Z");

  private final OwnCity city;
  private final WarningRows rows;
  private final JdbcClient database;
  private final Drawing drawing;
  private final Workspace first;
  private final Workspace second;
  private final String shop;

  SamplesPageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Drawing drawing,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.database = database;
    this.drawing = drawing;
    String name = "chou" + city.code();
    SignedIn other =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "市内管乙", Role.SUPERVISOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
    this.first = new Workspace(browser, city.citySupervisor());
    this.second = new Workspace(browser, other);
    this.shop = rows.shop(city.eastCounty(), "东风商店");
  }

  @Test
  void drawsOnceWithASeedThatDrawsTheSameAgain() {
    for (int i = 0; i < 80; i++) {
      closed();
    }
    long ofTheCity = closed(rows.warnItem(city.code(), draft -> draft.item = "6901028999001"));
    assertThat(draw()).as("the county, and what is about the city itself").isEqualTo(2);
    assertThat(
            longs(
                "select warning_id from warnings.sampled d join warnings.sample s on s.id = d.sample_id where s.unit_code = '"
                    + city.code()
                    + "'"))
        .containsExactly(ofTheCity);
    assertThat(draw()).as("once a month and county").isZero();
    List<Long> drawn =
        longs("select warning_id from warnings.sampled where length(unit_code) = 6 order by 1");
    assertThat(drawn).as("10 % of 80, more than the least 5").hasSize(8);
    assertThat(
            longs(
                """
                select id from (
                  select w.id from warnings.warning w, warnings.sample s
                  where w.state = 'NOT_PROCESSED' and s.unit_code = w.unit_code and length(w.unit_code) = 6 order by md5(s.seed || ':' || w.finding_key), w.finding_key limit 8) x
                order by 1
                """))
        .isEqualTo(drawn);
  }

  @Test
  void namesWhatWasDrawnAndAsksOnlyWhoDidNotCloseIt() {
    closed();
    closed();
    draw();
    Document list = second.open("/samples");
    assertThat(list.select("tfoot").text()).contains("2");
    String sample = list.expectFirst("tbody a").attr("href");
    Document other = second.open(sample);
    assertThat(other.select("[id^=sampled]").eachText()).allMatch(row -> row.contains("东风商店"));
    assertThat(other.select("textarea")).hasSize(2);
    Document own = first.open(sample);
    assertThat(own.select("textarea")).isEmpty();
    assertThat(own.text()).contains("由市局另一位内管员抽查");
    assertThat(
            city.citySupervisor()
                .scope()
                .get(() ->
                    database
                        .sql(
                            "select title from tasks.task where kind = 'warning-sample' order by id desc limit 1")
                        .query(String.class)
                        .single()))
        .doesNotContain(city.eastCounty())
        .contains("2026-09");
    Document narrowed = second.open(sample + "?only=OPEN");
    assertThat(narrowed.select(".page-actions a[href*=export]").attr("href"))
        .endsWith("?only=OPEN");
    assertThat(narrowed.text()).contains("看全部");
  }

  @Test
  void isCheckedByAnotherWhoReopensWhatShouldNotHaveBeenClosed() {
    closed();
    closed();
    draw();
    Document list = second.open("/samples");
    String sample = list.expectFirst("tbody a").attr("href");
    List<Long> drawn = longs("select warning_id from warnings.sampled order by 1");
    assertThat(drawn).hasSize(2);
    String address = sample + "/" + drawn.getFirst();
    assertThat(check(first, address, "overturned", "自己看自己", 422)).contains("您自己办结的");
    assertThat(check(second, address, "overturned", "", 422)).contains("请写明抽查情况");
    check(second, address, "overturned", "数量不合理", 302);
    assertThat(check(second, address, "confirmed", "再一次", 422))
        .as("nothing typed is lost")
        .contains("已由别人抽查", "再一次");
    assertThat(rows.state(drawn.getFirst())).isEqualTo("RAISED");
    check(second, sample + "/" + drawn.getLast(), "confirmed", "属实", 302);
    assertThat(rows.state(drawn.getLast())).isEqualTo("NOT_PROCESSED");
    assertThat(second.open("/samples").select("tbody").text()).contains("50%");
    assertThat(second.open(sample + "?only=OVERTURNED").select("[id^=sampled]")).hasSize(1);
    Document precision = second.open("/precision?month=2026-09");
    assertThat(precision.select("section[aria-label=按办结人] tbody").text())
        .contains(city.citySupervisor().name(), "50%");
    Element person = precision.expectFirst("section[aria-label=按办结人] tbody tr");
    assertThat(rowsBehind(person, "触发")).as("what is reopened has no closer").hasSize(1);
    assertThat(rowsBehind(person, "抽查")).hasSize(2);
    assertThat(rowsBehind(person, "应当处理")).hasSize(1);
    for (Element line : precision.select("tbody tr")) {
      for (String figure : List.of("触发", "未办结", "不予处理", "抽查", "应当处理")) {
        assertThat(rowsBehind(line, figure))
            .as(line.text() + " " + figure)
            .hasSize(Integer.parseInt(figure(line, figure).text()));
      }
    }
    assertThat(second.open("/precision?month=2020-01").text()).contains("没有预警");
  }

  private Elements rowsBehind(Element line, String figure) {
    return second.open(figure(line, figure).attr("href")).select("#queue .q-shop");
  }

  private static Element figure(Element line, String name) {
    return line.expectFirst("td[data-label=" + name + "] a");
  }

  private static String check(
      Workspace who, String address, String result, String words, int expected) {
    return who.perform(
            post(address).param("result", result).param("words", words).with(csrf()), expected)
        .body();
  }

  private long closed() {
    return closed(rows.warn(city.eastCounty(), shop, draft -> {}));
  }

  private long closed(long id) {
    city.citySupervisor()
        .scope()
        .run(() -> {
          database
              .sql(
                  """
                  update warnings.warning set state = 'NOT_PROCESSED', reason_code = 'OTHER',
                    ended_by = :by, ended_by_id = :account, ended_at = :at where id = :id
                  """)
              .param("by", city.citySupervisor().name())
              .param("account", city.citySupervisor().accountId())
              .param("at", Timestamp.from(CLOSED))
              .param("id", id)
              .update();
          database
              .sql(
                  """
                  insert into warnings.event (warning_id, unit_code, at, actor, kind, words)
                  select id, unit_code, :at, :by, 'NOT_PROCESSED', '节日' from warnings.warning where id = :id
                  """)
              .param("id", id)
              .param("at", Timestamp.from(CLOSED))
              .param("by", city.citySupervisor().name())
              .update();
        });
    return id;
  }

  private int draw() {
    return city.citySupervisor()
        .scope()
        .get(() -> drawing.draw(YearMonth.of(2026, 9), "测试", CLOSED));
  }

  private List<Long> longs(String sql) {
    return city.citySupervisor().scope().get(() -> database.sql(sql).query(Long.class).list());
  }
}
