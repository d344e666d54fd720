package org.jinye.supply.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.Organization;
import org.jinye.platform.DataDirectory;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.supply.RecordKind;
import org.jinye.supply.internal.run.ImportRunner;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class ImportPagesTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final String RETAILERS = "许可证号,店名,县局代码,档位,供货状态\n";
  private static final String ITEMS = "品规代码,品规名称,价类,供货类型\n";
  private static final String LINES = "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\n";

  @Autowired private MockMvc browser;
  @Autowired private ImportRunner runner;
  @Autowired private DataDirectory data;
  @Autowired private JdbcClient database;

  private final OwnCity city;
  private final OwnCity elsewhere;
  private final String mark;

  ImportPagesTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    this.elsewhere = OwnCity.found(organization);
    this.mark = "p" + NEXT.getAndIncrement() + "x" + city.code();
  }

  @Test
  void explainsEveryKindOfFilesBeforeTheFirstImport() throws Exception {
    Document page = page(get("/imports"), 200);
    assertThat(page.text()).contains("还没有导入过文件", "零售户", "品规", "备案", "订单明细");
    assertThat(page.select("a[href^=/imports/templates/]")).hasSize(RecordKind.values().length);
    assertThat(page.select("select[name=profile] option")).hasSizeGreaterThan(2);
    assertThat(page.select("style, [style], [onclick], script:not([src])"))
        .as("nothing that the content policy forbids")
        .isEmpty();
    List<Row> template = sheet("/imports/templates/order_lines");
    assertThat(template).hasSize(1);
    assertThat(template.getFirst().getCellText(0)).isEqualTo("订单号");
    assertThat(template.getFirst().getCellCount()).isEqualTo(10);
    page(get("/imports/templates/secrets"), 404);
  }

  @Test
  void saysWhichProfileCouldNotBeReadAndWhy() throws Exception {
    Path file = data.folder("profiles").resolve(mark + ".yaml");
    Files.write(file, new byte[] {(byte) 0xD6, (byte) 0xD0, ':', ' ', 'x'});
    try {
      Document page = page(get("/imports"), 200);
      assertThat(page.select("#upload .alert-warning").text()).contains(mark + ".yaml", "UTF-8");
      take("户.csv", RETAILERS + shop(1));
    } finally {
      Files.delete(file);
    }
    assertThat(page(get("/imports"), 200).select("#upload .alert-warning")).isEmpty();
  }

  @Test
  void saysHowLongARefusedFileIsKeptAndWhenItIsGone() throws Exception {
    long id = take("a\u202Evsc.csv", "甲,乙\n1,2\n");
    Document refused = page(get("/imports/" + id), 200);
    assertThat(refused.text()).contains("只保留 7 天", "avsc.csv");
    assertThat(refused.select("a[href$=/file]")).hasSize(1);
    Scope.system("test")
        .run(() ->
            database
                .sql("update supply.import set stored_path = null where id = :id")
                .param("id", id)
                .update());
    Document gone = page(get("/imports/" + id), 200);
    assertThat(gone.text()).contains("原文件已删除");
    assertThat(gone.select("a[href$=/file]")).isEmpty();
    page(get("/imports/" + id + "/file"), 404);
  }

  @Test
  void followsAFileFromItsUploadToItsAccount() throws Exception {
    Document waiting = page(get(upload("户.csv", RETAILERS + shop(1) + shop(2))), 200);
    assertThat(waiting.select("#account[hx-trigger]")).as("asks again").hasSize(1);
    assertThat(waiting.select("progress")).hasSize(1);
    assertThat(page(get("/imports"), 200).select("#imports[hx-trigger]")).hasSize(1);

    long id = idOf(waiting);
    runner.run(id);
    Document over = page(get("/imports/" + id + "/account"), 200);
    assertThat(over.select("[hx-trigger]")).as("ends by itself").isEmpty();
    assertThat(over.select(".equation").text()).isEqualTo("读取 2 行 = 导入 2 + 已有 0 + 未导入 0");
    assertThat(over.text()).contains("新增 2，更新 0", "金叶标准格式", "户.csv");

    Document list = page(get("/imports"), 200);
    assertThat(list.select("#imports tbody tr")).hasSize(1);
    assertThat(list.select("[hx-get=/imports/table?page=1]")).isEmpty();
    assertThat(sheet("/imports/export")).hasSize(2);

    long again = take("户.csv", RETAILERS + shop(1) + shop(2));
    assertThat(page(get("/imports/" + again), 200).text()).contains("没有改变任何数据");
  }

  @Test
  void opensTheLinesThatAnImportBroughtIn() throws Exception {
    register();
    Document account = page(get("/imports/" + take("单.csv", LINES + line(1, 1) + line(2, 1))), 200);
    Element week = account.selectFirst("#added tbody a");
    assertThat(week).isNotNull();
    assertThat(week.text()).isEqualTo("2");
    Document lines = page(get(week.attr("href")), 200);
    assertThat(lines.select("tbody tr")).hasSize(2);
    assertThat(lines.text()).contains(mark + "1", "2.5", "576.25");
  }

  @Test
  void accountsForEveryRejectedRow() throws Exception {
    register();
    String bad = line(1, 9) + line(2, 1).replace("2026-01-07", "昨天") + line(3, 9) + line(4, 1);
    long id = take("单.csv", LINES + bad);
    Document account = page(get("/imports/" + id), 200);
    assertThat(account.select(".equation").text()).isEqualTo("读取 4 行 = 导入 1 + 已有 0 + 未导入 3");
    int sum = 0;
    for (Element link : account.select("tbody tr td:nth-child(2) a[href*=reason]")) {
      int count = Integer.parseInt(link.text());
      Document list = page(get(link.attr("href")), 200);
      assertThat(list.select("table.rejects tbody tr")).as("a figure and its list").hasSize(count);
      Element export = list.selectFirst("a[href*=/rejects/export]");
      assertThat(export).isNotNull();
      assertThat(sheet(export.attr("href"))).as("list = export").hasSize(count + 1);
      sum += count;
    }
    assertThat(sum).isEqualTo(3);
    Document all = page(get("/imports/" + id + "/rejects"), 200);
    assertThat(all.select("table.rejects tbody tr")).hasSize(3);
    assertThat(all.text()).contains("许可证号：零售户不在档案中", "下单时间：不是日期", "昨天", "待更正");
    assertThat(all.select("td.faulty")).hasSize(3);
  }

  @Test
  void correctsARowAndBringsItInAgain() throws Exception {
    register();
    long id = take("单.csv", LINES + line(1, 9) + line(2, 9));
    Document form = page(get("/imports/" + id + "/rejects/2"), 200);
    assertThat(form.select("#f-c2.is-invalid")).as("the fault at its field").hasSize(1);

    Document still = page(send(form, mark + "8"), 422);
    assertThat(still.select("#f-c2").attr("value")).as("what was typed").isEqualTo(mark + "8");
    assertThat(still.select("#e-c2").text()).isEqualTo("零售户不在档案中");

    browser.perform(with(send(form, mark + "1"))).andExpect(status().is3xxRedirection());
    Document second = page(send(form, mark + "1"), 409);
    assertThat(second.select("[role=alert]").text())
        .contains(city.citySupervisor().name(), "先更正了这一行");

    Document list = page(get("/imports/" + id + "/rejects"), 200);
    assertThat(list.select("table.rejects .badge").eachText()).containsExactly("已更正", "待更正");
    assertThat(list.select("td.corrected").text()).isEqualTo(mark + "1");

    MockHttpServletResponse queued =
        browser.perform(with(post("/imports/" + id + "/again"))).andReturn().getResponse();
    long next = Long.parseLong(String.valueOf(queued.getRedirectedUrl()).replaceAll("\\D", ""));
    runner.run(next);
    assertThat(page(get("/imports/" + next), 200).select(".equation").text())
        .isEqualTo("读取 2 行 = 导入 1 + 已有 0 + 未导入 1");
    Document before = page(get("/imports/" + id + "/rejects"), 200);
    assertThat(before.select("table.rejects .badge").eachText()).containsExactly("已重新导入", "已重新导入");
    assertThat(before.select("form[action$=/again]")).isEmpty();
    page(send(form, mark + "2"), 422);
    page(post("/imports/" + id + "/again"), 422);
  }

  @Test
  void saysWhyAFileWasRefused() throws Exception {
    long id = take("x.csv", "许可证号,店名,县局代码\n1,2,3\n");
    Document page = page(get("/imports/" + id), 200);
    assertThat(page.select("[role=alert]").text())
        .contains("文件未接收，没有导入任何行", "缺少列：供货状态", "文件中的列：许可证号、店名、县局代码");
    assertThat(page(get("/imports/" + id + "/rejects"), 200).text()).contains("没有未导入的行");
  }

  @Test
  void showsHtmlOfAFileAsText() throws Exception {
    register();
    String evil = "<script>alert(1)</script>";
    long id = take("<b>.csv", LINES + line(1, 9).replace("2.5", evil));
    for (String path :
        List.of(
            "/imports",
            "/imports/" + id,
            "/imports/" + id + "/rejects",
            "/imports/" + id + "/rejects/2")) {
      Document page = page(get(path), 200);
      assertThat(page.select("script:not([src]), #content b")).as(path).isEmpty();
    }
    assertThat(page(get("/imports/" + id + "/rejects"), 200).text()).contains(evil);
  }

  @Test
  void asksForAFileWhenNoneIsChosen() throws Exception {
    var empty = new MockMultipartFile("files", "", null, new byte[0]);
    Document page = page(multipart("/imports").file(empty), 422);
    assertThat(page.select("#e-files").text()).isEqualTo("请选择要导入的文件。");
    var file = new MockMultipartFile("files", "a.csv", null, "a\n1\n".getBytes(UTF_8));
    Document wrong =
        page(
            multipart("/imports").file(file).param("profile", "x").header("HX-Request", "true"),
            422);
    assertThat(wrong.select("#upload .is-invalid")).hasSize(1);
    assertThat(wrong.select("title")).as("a fragment for htmx").isEmpty();
  }

  @Test
  void queuesSeveralFilesRegistersFirst() throws Exception {
    var request =
        multipart("/imports")
            .file(csv("1.csv", LINES + line(1, 1)))
            .file(csv("2.csv", ITEMS + item()))
            .file(csv("3.csv", RETAILERS + shop(1)))
            .header("HX-Request", "true");
    browser
        .perform(with(request))
        .andExpect(status().isNoContent())
        .andExpect(header().string("HX-Redirect", "/imports"));
    List<String> newestFirst =
        page(get("/imports"), 200).select("#imports tbody tr td:nth-child(2)").eachText();
    assertThat(newestFirst).containsExactly("1.csv", "2.csv", "3.csv");
  }

  @Test
  void isForTheCityAndForItsOwnImportsOnly() throws Exception {
    long id = take("户.csv", RETAILERS + shop(1) + shop(1).replace("正常", "也许"));
    for (String path : List.of("", "/rejects", "/rejects/3", "/account", "/lines?week=2900")) {
      page(get("/imports/" + id + path), 404, elsewhere.citySupervisor());
      page(get("/imports/" + id + path), 403, city.countySupervisor());
    }
    page(get("/imports/" + id + "/rejects/export"), 404, elsewhere.citySupervisor());
    page(post("/imports/" + id + "/again"), 404, elsewhere.citySupervisor());
    page(get("/imports"), 403, city.leader());
    assertThat(page(get("/imports"), 200, elsewhere.citySupervisor()).text()).contains("还没有导入过文件");
    browser.perform(get("/imports")).andExpect(status().is3xxRedirection());
    browser
        .perform(post("/imports/" + id + "/again").with(user(city.citySupervisor())))
        .andExpect(status().isForbidden());
  }

  private void register() throws Exception {
    take("户.csv", RETAILERS + shop(1));
    take("品.csv", ITEMS + item());
  }

  private String upload(String name, String text) throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(with(multipart("/imports").file(csv(name, text))))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse();
    return String.valueOf(answer.getRedirectedUrl());
  }

  private long take(String name, String text) throws Exception {
    long id = Long.parseLong(upload(name, text).replaceAll("\\D", ""));
    assertThat(runner.run(id)).isTrue();
    return id;
  }

  private static long idOf(Document page) {
    return Long.parseLong(page.select("#account").attr("hx-get").replaceAll("\\D", ""));
  }

  /** The correction form with another retailer, as the browser would send it. */
  private static MockHttpServletRequestBuilder send(Document form, String retailer) {
    Element element = form.getElementById("correction");
    assertThat(element).isNotNull();
    var request = post(element.attr("action"));
    for (Element field : element.select("input")) {
      if (!field.attr("name").equals("_csrf")) {
        request.param(
            field.attr("name"), field.attr("name").equals("c2") ? retailer : field.attr("value"));
      }
    }
    return request;
  }

  private List<Row> sheet(String path) throws Exception {
    byte[] xlsx =
        browser
            .perform(with(get(path)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return workbook.getFirstSheet().read();
    }
  }

  private Document page(AbstractMockHttpServletRequestBuilder<?> request, int status)
      throws Exception {
    return page(request, status, city.citySupervisor());
  }

  private Document page(AbstractMockHttpServletRequestBuilder<?> request, int status, SignedIn who)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)).with(csrf()))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B with(B request) {
    return request.with(user(city.citySupervisor())).with(csrf());
  }

  private static MockMultipartFile csv(String name, String text) {
    return new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8));
  }

  private String shop(int number) {
    return "%s%d,店%d,%s,12,正常\n".formatted(mark, number, number, city.eastCounty());
  }

  private String item() {
    return "i%s,名,二类,普通\n".formatted(mark);
  }

  private String line(int order, int shop) {
    return "o%s%d,1,%s%d,i%s,2026-01-07 10:00,2.5,576.25\n"
        .formatted(mark, order, mark, shop, mark);
  }
}
