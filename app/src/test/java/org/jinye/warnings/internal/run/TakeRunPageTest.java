package org.jinye.warnings.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Refused;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;

/**
 * Administrators take what a cluster computed by the page; everybody sees where a run comes from.
 */
@ModuleTest
class TakeRunPageTest {

  @Autowired private MockMvc browser;
  @Autowired private ClusterFolder cluster;
  @Autowired private ClusterInbox inbox;
  @Autowired private CarryingOutRun carrying;
  @Autowired private ReadingTakenFiles reading;

  private final OwnCity own;
  private final SignedIn administrator;
  private Path folder;

  TakeRunPageTest(@Autowired Organization organization, @Autowired TestLake lake) {
    this.own = OwnCity.found(organization);
    new SmallCity(own.code(), 50, lake).write();
    this.folder = Path.of("");
    String name = "guan" + own.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, name, Role.ADMINISTRATOR, own.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @BeforeEach
  void compute() throws IOException {
    folder = Files.createDirectories(inbox.folder().resolve("week-" + own.code()));
    cluster.write(folder, own.code(), own.code());
  }

  @AfterEach
  void remove() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void takesAFolderOnceAndShowsWhereItComesFrom() throws Exception {
    Document before = page("/runs/take", administrator, 200);
    assertThat(before.text())
        .contains("week-" + own.code(), "Apache Spark 4.2.0", "hadoop", "2026-09-21 09:02");

    long run = take(folder.getFileName().toString());
    carrying.carryOut(run, () -> false);

    Document shown = page("/runs/" + run, own.leader(), 200);
    assertThat(shown.select(".facts").text())
        .contains("来源 集群", "计算引擎 Apache Spark 4.2.0", "集群提交人 hadoop", "发起 " + administrator.name())
        .contains("结果校验码 " + InputFiles.sha256(folder.resolve("run.json")))
        .containsPattern("数据湖校验码 [0-9a-f]{64}");
    assertThat(page("/runs?origin=CLUSTER", own.leader(), 200).select("tbody tr")).hasSize(1);
    assertThat(page("/runs?origin=HERE", own.leader(), 200).text()).contains("没有符合条件的评估");
    assertThat(page("/runs/take", administrator, 200).select("tbody tr").text())
        .contains("已接收为评估 " + run);

    assertThat(take(folder.getFileName().toString())).isEqualTo(run);
  }

  @Test
  void saysWhatStandsAgainstAFolderAndTakesNothing() throws Exception {
    cluster.change(
        folder, text -> text.replaceAll("(\"id\":\"W03\".*?\"ratio\":\")[^\"]+", "$19.5"));
    assertThat(refusal(folder.getFileName().toString())).contains("规则 W03 的参数", "没有接收任何结果");

    Files.delete(folder.resolve("run.json"));
    assertThat(page("/runs/take", administrator, 200).select("tbody tr").text()).contains("不完整");
    assertThat(refusal(folder.getFileName().toString())).contains("没有 run.json");
    assertThat(refusal("../cluster/" + folder.getFileName())).contains("目录里没有这份结果");
    assertThat(page("/runs", own.leader(), 200).text()).contains("还没有评估过");
  }

  @Test
  void takesNeitherADescriptionThatLacksSomethingNorALinkForWhole() throws Exception {
    cluster.change(folder, text -> text.replaceAll("\"computedAt\":\"[^\"]*\",", ""));
    assertThat(page("/runs/take", administrator, 200).select("tbody tr").text()).contains("不完整");
    assertThat(refusal(folder.getFileName().toString())).contains("内容不全");

    Path file = folder.resolve("run.json");
    Path elsewhere = Files.move(file, inbox.folder().resolve("run-" + own.code() + ".json"));
    Files.createSymbolicLink(file, elsewhere);
    assertThat(page("/runs/take", administrator, 200).select("tbody tr").text()).contains("不完整");
    assertThat(refusal(folder.getFileName().toString())).contains("没有 run.json");
    Files.delete(elsewhere);
  }

  @Test
  void refusesWordsDaysAndNamesThatNoRowCouldBear() throws Exception {
    Path file = folder.resolve("run.json");
    String whole = Files.readString(file);
    for (UnaryOperator<String> change :
        List.<UnaryOperator<String>>of(
            text -> text.replace("Apache Spark", "Apache\\u0000Spark"),
            text -> text.replace("\"hadoop\"", "\"" + "h".repeat(10_000) + "\""),
            text -> text.replace("2026-09-21T", "+294999-12-31T"),
            text -> text.replaceFirst("\"from\":\"2026", "\"from\":\"-999999999"),
            text -> text.replace("findings.parquet", "findings\\u0000.parquet"),
            text -> text.replace("\"name\":\"findings.parquet\",", ""),
            text ->
                text.replaceFirst("\"rules\":\\[\\{\"id\":\"W01", "\"rules\":[{\"id\":\"W02"))) {
      cluster.change(folder, change);
      assertThat(refusal(folder.getFileName().toString())).contains("run.json", "请重新计算");
      assertThat(page("/runs/take", administrator, 200).select("h1")).isNotEmpty();
      Files.writeString(file, whole);
    }
  }

  @Test
  void takesNeitherALinkNorAFolderWhoseNameStandsForSeveral() throws Exception {
    Path file = folder.resolve("findings.parquet");
    Path elsewhere = Files.move(file, inbox.folder().resolve("f-" + own.code() + ".parquet"));
    Files.createSymbolicLink(file, elsewhere);
    assertThat(refusal(folder.getFileName().toString())).contains("findings.parquet 是链接");
    Files.delete(file);
    Files.move(elsewhere, file);

    folder = Files.move(folder, folder.resolveSibling("week-[" + own.code() + "]"));
    assertThat(refusal(folder.getFileName().toString())).contains("请改名后再接收");
  }

  @Test
  void aFileThatIsAnotherAfterItWasLookedAtIsNoticed() throws Exception {
    TakenFiles taken = reading.read(folder);
    Files.write(folder.resolve("findings.parquet"), new byte[] {0}, StandardOpenOption.APPEND);

    assertThatThrownBy(() -> ReadingTakenFiles.refuseChanged(taken))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("findings.parquet 与 run.json 记录的校验码不符");
  }

  @Test
  void isForAdministratorsAlone() throws Exception {
    page("/runs/take", own.citySupervisor(), 403);
    assertThat(page("/runs", own.citySupervisor(), 200).select("a[href=/runs/take]")).isEmpty();
    browser
        .perform(post("/runs/take").with(user(own.leader())).with(csrf()))
        .andExpect(status().isForbidden());
  }

  private long take(String name) throws Exception {
    MockHttpServletResponse answer = send(name);
    assertThat(answer.getStatus()).isEqualTo(302);
    String to = String.valueOf(answer.getRedirectedUrl());
    return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
  }

  private String refusal(String name) throws Exception {
    MockHttpServletResponse answer = send(name);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select("#refusal").text();
  }

  private MockHttpServletResponse send(String name) throws Exception {
    return browser
        .perform(post("/runs/take").param("folder", name).with(user(administrator)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private Document page(String address, SignedIn who, int expected) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
