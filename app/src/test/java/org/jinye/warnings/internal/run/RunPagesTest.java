package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.Weeks;
import org.jinye.platform.access.SignedIn;
import org.jinye.rulebook.Rulebook;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.EvaluatingOrders;
import org.jinye.warnings.RuleTally;
import org.jinye.warnings.RunRequest;
import org.jinye.warnings.RunResult;
import org.jinye.warnings.RunState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;

@ModuleTest
class RunPagesTest {

  private static final Instant AT = Instant.parse("2026-09-21T01:00:00Z");

  @Autowired private MockMvc browser;
  @Autowired private EvaluatingOrders evaluating;
  @Autowired private DataDirectory data;

  private final OwnCity own;
  private final SmallCity city;

  private final Organization organization;
  private final TestLake lake;

  RunPagesTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.organization = organization;
    this.lake = lake;
    this.own = OwnCity.found(organization);
    this.city = new SmallCity(own.code(), 50, lake).write();
  }

  @Test
  void showsEveryFigureOfARunAndWhatItAddsUpTo() throws Exception {
    RunResult result = evaluate();
    Document page = page("/runs/" + result.runId(), own.leader(), 200);
    assertThat(page.select("#results tbody tr")).hasSize(Rulebook.load().rules().size());
    assertThat(page.select("#results").text()).contains("W03 订单总量异常");
    assertThat(page.select("#reasons a")).isNotEmpty();
    everyCountOpensAsManySubjects(page);
    Document list = page("/runs", own.leader(), 200);
    assertThat(list.text()).contains("已完成").doesNotContain("立即评估 导出");
    assertThat(
            page("/warnings?found=%d&rule=W03".formatted(result.runId()), own.leader(), 200)
                .select("#total")
                .text())
        .isEqualTo(Integer.toString(city.irregular()));
  }

  private void everyCountOpensAsManySubjects(Document run) throws Exception {
    for (Element count : run.select("#results a[href*=outcomes], #reasons a")) {
      Document list = page(count.attr("href"), own.leader(), 200);
      int said = Integer.parseInt(count.text().replace(",", ""));
      assertThat(list.select("#subjects tbody tr"))
          .as(count.attr("href"))
          .hasSize(Math.min(said, 50));
      if (said > 0) {
        assertThat(list.select(".pager").text()).contains("共 %,d 条".formatted(said));
      }
    }
  }

  @Test
  void showsACountyOnlyItsOwnSubjects() throws Exception {
    long run = evaluate().runId();
    String address = "/runs/%d/outcomes?rule=W03".formatted(run);
    assertThat(page(address, own.countySupervisor(), 200).select("#subjects tbody td small"))
        .allSatisfy(
            county -> assertThat(county.text()).contains(own.countySupervisor().unitName()));
    page(address, OwnCity.found(organization).leader(), 404);
    page(address + "&week=nonsense", own.leader(), 422);
    browser
        .perform(get(address.replace("?", "/export.xlsx?")).with(user(own.leader())))
        .andExpect(status().isOk());
  }

  @Test
  void saysThatTheFileBehindAFigureIsGoneOrDamagedInsteadOfAShorterList() throws Exception {
    long run = evaluate().runId();
    String w03 = "/runs/%d/outcomes?rule=W03".formatted(run);
    String all = "/runs/%d/outcomes".formatted(run);
    Path file = data.root().resolve("runs/%d/subjects-W03.parquet".formatted(run));

    Files.writeString(file, "no parquet");
    assertThat(page(w03, own.leader(), 422).text()).contains("对象清单读不出来", "重新评估");
    Files.delete(file);
    assertThat(page(w03, own.leader(), 422).text()).contains("缺少规则 W03 的文件", "重新评估");
    assertThat(page(all, own.leader(), 422).text()).contains("缺少规则 W03 的文件");
    page(w03.replace("?", "/export.xlsx?"), own.leader(), 422);
    page(w03.replace("W03", "W08"), own.leader(), 200);

    FileSystemUtils.deleteRecursively(file.getParent());
    assertThat(page(all, own.leader(), 422).text()).contains("没有留下对象清单", "数据目录里没有它的文件");
    assertThat(page("/runs/" + run, own.leader(), 200).select("#results")).isNotEmpty();
  }

  @Test
  void namesTheCityToThoseWhoSeeACountyOfItAlone() throws Exception {
    long run = evaluate().runId();
    Document list = page("/runs", own.countySupervisor(), 200);
    assertThat(list.select("td[data-label=地市]").eachText()).containsOnly("试验市" + own.code());
    assertThat(page("/runs/" + run, own.countySupervisor(), 200).text())
        .contains("试验市" + own.code());
  }

  @Test
  void saysWhichWeekHasNoOrdersAndTakesNobodyForAbsent() throws Exception {
    long whole = evaluate().runId();
    assertThat(page("/runs/" + whole, own.leader(), 200).text()).doesNotContain("没有订单数据：");
    int week = SmallCity.LAST_WEEK - 1;
    RunResult result;
    try (var _ = lake.hide(week)) {
      result = evaluate();
    }
    assertThat(result.state()).isEqualTo(RunState.FINISHED);
    assertThat(page("/runs/" + result.runId(), own.leader(), 200).select(".alert-warning").text())
        .contains("这些周没有订单数据：" + Weeks.name(week) + "。", "重新评估");
    assertThat(tally(result, "W08").fired()).isEqualTo(0);
    assertThat(tally(result, "W03").fired()).isEqualTo(city.irregular());
  }

  private static RuleTally tally(RunResult result, String rule) {
    return result.rules().stream().filter(of -> of.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  @Test
  void showsTheRulesWithWhatBecameOfTheirWarnings() throws Exception {
    evaluate();
    assertThat(page("/rules", own.leader(), 200).select("#rules tbody tr"))
        .hasSize(Rulebook.load().rules().size());
    Document rule = page("/rules/W03", own.countySupervisor(), 200);
    assertThat(rule.select("#counties tbody tr")).hasSize(1);
    assertThat(rule.select("#parameters tbody tr")).isNotEmpty();
    page("/rules/W99", own.leader(), 404);
  }

  @Test
  void proposesTheNewestWeekAndSaysWhatIsWrongWithDates() throws Exception {
    Document form = page("/runs/new", own.citySupervisor(), 200);
    assertThat(form.select("#f-from").val()).isEqualTo(SmallCity.FROM.toString());
    assertThat(form.select("#f-to").val()).isEqualTo(SmallCity.TO.toString());
    page("/runs/new", own.leader(), 403);
    String refused =
        browser
            .perform(
                post("/runs")
                    .param("city", own.code())
                    .param("from", "2026-02-30")
                    .param("to", "")
                    .with(user(own.citySupervisor()))
                    .with(csrf()))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(refused).text()).contains("不是存在的日期", "请填写结束日期");
  }

  private RunResult evaluate() {
    return own.citySupervisor()
        .scope()
        .get(() ->
            evaluating.evaluate(
                new RunRequest(own.code(), SmallCity.FROM, SmallCity.TO, "test"), AT));
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
