package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RunRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The page that replays a warning from what its run wrote down. */
@ModuleTest
class WhyPageTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");

  @Autowired private MockMvc browser;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private JdbcClient database;
  @Autowired private DataDirectory data;

  private final OwnCity own;
  private final SmallCity city;

  WhyPageTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 20, lake).write();
  }

  @Test
  void findsTheSameAgainForEveryKindOfSubject() throws Exception {
    surge();
    long run = evaluate();
    List<Long> one =
        ids("select min(id) from warnings.warning where run_id = " + run + " group by rule_id");
    assertThat(one).isNotEmpty();
    assertThat(ids("select id from warnings.warning where retailer_id is null and run_id = " + run))
        .as("a warning about an item")
        .isNotEmpty();
    for (long id : one) {
      Document replay = page("/warnings/" + id + "/why/replay", own.leader(), 200);
      assertThat(replay.select(".alert").text()).as("warning " + id).contains("重放结论：一致");
      assertThat(replay.select("#files tbody tr")).isNotEmpty();
    }
  }

  @Test
  void showsParametersAndTheRuleItself() throws Exception {
    evaluate();
    long id = warning("W03");
    Document page = page("/warnings/" + id + "/why", own.leader(), 200);
    assertThat(page.select("#parameters").text()).contains("国家标准");
    assertThat(page.select("pre.sql").text()).contains("select");
    assertThat(page("/warnings/" + id, own.leader(), 200).select("a[href$=/why]")).isNotEmpty();
    browser
        .perform(get("/warnings/" + id + "/why/replay/export").with(user(own.leader())))
        .andExpect(status().isOk());
  }

  @Test
  void saysFiguresInCartonsAndNamesAndKeepsWhatIsStored() throws Exception {
    evaluate();
    long id = warning("W03");
    Document replay = page("/warnings/" + id + "/why/replay", own.leader(), 200);
    Element observed = row(replay, "观察值");
    assertThat(observed.select("td").get(1).text()).matches("[0-9.]+ 条");
    String sticks = observed.select("span[title]").attr("title").replace("原值 ", "");
    String cartons = observed.select("span[title]").getFirst().text().replace(" 条", "");
    assertThat(new BigDecimal(cartons).multiply(BigDecimal.valueOf(200)))
        .isEqualByComparingTo(new BigDecimal(sticks));
    assertThat(row(replay, "与基线之比").text()).contains(" 倍");
    assertThat(row(replay, "单位").text()).containsAnyOf("东县", "西县");
    Element shop = row(replay, "零售户");
    assertThat(shop.select("span").getFirst().text()).doesNotMatch("[0-9]+");
    assertThat(shop.select(".small").getFirst().text()).matches("[0-9]+");
    assertThat(replay.select("#figures td:first-child").text()).doesNotContain("（支）", "（分）");
  }

  @Test
  void saysWhatIsDifferentWhenAFigureWasChanged() throws Exception {
    evaluate();
    long id = warning("W03");
    own.leader()
        .scope()
        .run(() ->
            database
                .sql("update warnings.warning set observed = observed + 200 where id = :id")
                .param("id", id)
                .update());
    Document replay = page("/warnings/" + id + "/why/replay", own.leader(), 200);
    assertThat(replay.select(".alert").text()).contains("不一致", "观察值");
    assertThat(row(replay, "观察值").select(".small"))
        .as("what is stored stands below the words where it differs")
        .hasSize(2);
  }

  @Test
  void namesAFileThatIsMissingOrDamagedAndBreaksNothing() throws Exception {
    evaluate();
    long id = warning("W03");
    Path file = city.lake().file(own.code(), SmallCity.LAST_WEEK);
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "no parquet");
    tellsOf(id, file, "内容与当时不同");
    Files.delete(file);
    tellsOf(id, file, "文件缺失");
    page("/warnings/" + id + "/why", own.leader(), 200);
    Files.write(file, whole);
    assertThat(page("/warnings/" + id + "/why/replay", own.leader(), 200).select(".alert").text())
        .contains("一致");
  }

  @Test
  void isOutOfSightForOthers() throws Exception {
    evaluate();
    long id = warning("W03");
    String unit =
        own.leader()
            .scope()
            .get(() ->
                database
                    .sql("select unit_code from warnings.warning where id = " + id)
                    .query(String.class)
                    .single());
    boolean mine = unit.startsWith(own.countySupervisor().unitCode());
    page("/warnings/" + id + "/why/replay", own.countySupervisor(), mine ? 200 : 404);
    page("/warnings/999999999/why", own.leader(), 404);
  }

  /** An item of which a whole county orders ten times as much in the last week. */
  private void surge() throws SQLException {
    Path lines = city.lake().file(own.code(), SmallCity.LAST_WEEK);
    Path more = lines.resolveSibling(own.code() + "-more.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          copy (select * replace (order_number || 'x' as order_number,
                  quantity_sticks * 10 as quantity_sticks)
                from read_parquet('%s') where item_id = '69011')
          to '%s' (format parquet)
          """
              .formatted(lines, more));
    }
    city.lake().add(more, SmallCity.LAST_WEEK);
  }

  private void tellsOf(long id, Path file, String state) throws Exception {
    Document replay = page("/warnings/" + id + "/why/replay", own.leader(), 200);
    assertThat(replay.select(".alert").text())
        .contains("无法重放", String.valueOf(file.getFileName()), state);
    try (var left = Files.list(data.temporary())) {
      assertThat(left.filter(path -> path.toString().contains("replay-"))).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Element row(Document replay, String title) {
    return replay.select("#figures tbody tr").stream()
        .filter(row -> row.select("td").getFirst().text().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + title + ": " + replay.text()));
  }

  private long warning(String rule) {
    return ids("select min(id) from warnings.warning where rule_id = '" + rule + "'").getFirst();
  }

  private List<Long> ids(String sql) {
    return own.leader().scope().get(() -> database.sql(sql).query(Long.class).list());
  }

  private long evaluate() {
    return own.citySupervisor()
        .scope()
        .get(() ->
            evaluating.evaluate(
                new RunRequest(own.code(), SmallCity.FROM, SmallCity.FROM.plusDays(6), "test"), AT))
        .runId();
  }

  private Document page(String address, SignedIn who, int status) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
