package org.jinye.supply.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Row;
import org.jinye.organization.Organization;
import org.jinye.supply.internal.run.ImportRunner;
import org.jinye.supply.internal.run.Workbench;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Every figure of an import opens the rows it was counted from. */
@ModuleTest
class ImportListsTest {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final String RETAILERS = "许可证号,店名,县局代码,档位,供货状态\n";
  private static final String ITEMS = "品规代码,品规名称,价类,供货类型\n";
  private static final String FILINGS = "备案号,许可证号,备案类型,起始日期,截止日期\n";
  private static final String LINES = "订单号,行号,许可证号,品规代码,下单时间,数量(条),金额(元)\n";

  private final OwnCity city;
  private final OwnCity elsewhere;
  private final String mark;
  private final ImportBrowser me;
  private final MockMvc browser;
  private final ImportRunner runner;
  private final Workbench workbench;

  ImportListsTest(
      @Autowired Organization organization,
      @Autowired MockMvc browser,
      @Autowired ImportRunner runner,
      @Autowired Workbench workbench) {
    this.city = OwnCity.found(organization);
    this.elsewhere = OwnCity.found(organization);
    this.mark = "l" + NEXT.getAndIncrement() + "x" + city.code();
    this.me = new ImportBrowser(browser, runner, city.citySupervisor());
    this.browser = browser;
    this.runner = runner;
    this.workbench = workbench;
  }

  @Test
  void listsTheRetailersThatAFileAddedAndChanged() throws Exception {
    me.take("户.csv", RETAILERS + shop(1, "甲店") + shop(2, "乙店"));
    String changed = shop(1, "甲店") + shop(2, "新店") + shop(2, "新店") + shop(3, "丙店");
    String bad = shop(4, "").replace("正常", "也许");
    long id = me.take("户.csv", RETAILERS + changed + bad);
    Document lists = opensEveryFigure(id, "5 2 1 1 2 1");
    assertThat(lists.select("tbody tr").text()).contains("已有", mark + "1").doesNotContain("丙店");
    Document renewed = me.page("/imports/" + id + "/rows?effect=changed");
    Element row = Objects.requireNonNull(renewed.selectFirst("tbody tr"));
    assertThat(row.select("td").eachText())
        .containsExactly("3", "更新", "新店", mark + "2", "新店", city.eastCounty(), "12", "正常");
    assertThat(row.select("a").attr("href")).isEqualTo("/retailers/" + mark + "2");
    assertThat(me.page(row.select("a").attr("href")).text()).contains("新店");
  }

  @Test
  void listsTheItemsThatAFileAddedAndChanged() throws Exception {
    me.take("品.csv", ITEMS + item(1, "甲") + item(2, "乙"));
    long id =
        me.take(
            "品.csv",
            ITEMS + item(1, "甲") + item(2, "新") + item(3, "丙") + item(4, "丁") + item(4, "戊"));
    opensEveryFigure(id, "5 3 2 1 1 1");
    Document added = me.page("/imports/" + id + "/rows?effect=added");
    assertThat(added.select("tbody td:nth-child(4)").eachText()).containsExactly("丙", "丁");
    assertThat(added.select("thead").text()).doesNotContain("零售户");
  }

  @Test
  void listsTheFilingsThatAFileAddedAndChanged() throws Exception {
    me.take("户.csv", RETAILERS + shop(1, "甲店"));
    me.take("备.csv", FILINGS + filing(1, "2026-01-06") + filing(2, "2026-01-06"));
    long id =
        me.take(
            "备.csv",
            FILINGS + filing(1, "2026-01-06") + filing(2, "2026-01-08") + filing(3, "2026-01-09"));
    Document present = opensEveryFigure(id, "3 2 1 1 1 0");
    assertThat(present.select("tbody a").text()).isEqualTo("甲店");
  }

  @Test
  void listsTheOrderLinesThatWereThereAndThoseThatWereNot() throws Exception {
    register();
    me.take("单.csv", LINES + line(1, "2.5") + line(2, "2.5"));
    String file = line(1, "2.5") + line(2, "3") + line(3, "1") + line(3, "1") + line(4, "x");
    long id = me.take("单.csv", LINES + file);
    Document present = opensEveryFigure(id, "5 1 2 2");
    assertThat(present.select("tbody td:first-child").eachText()).containsExactly("2", "5");
    Element order = Objects.requireNonNull(present.selectFirst("tbody a[href^=/orders]"));
    assertThat(me.page(order.attr("href")).text()).contains("甲店", "2.5 条");
  }

  @Test
  void namesShopsAndItemsOfTheLinesThatWereTaken() throws Exception {
    register();
    long id =
        me.take("单.csv", LINES + line(1, "2.5") + line(2, "1").replace("2026-01-07", "2026-01-14"));
    Document all = me.page("/imports/" + id + "/lines");
    assertThat(all.select("tbody tr")).hasSize(2);
    assertThat(all.text()).contains("甲店", "名烟", "合计 3.5 条");
    assertThat(all.select("tbody a[href=/retailers/" + mark + "1]")).hasSize(2);
    Element order = Objects.requireNonNull(all.selectFirst("tbody a[href^=/orders]"));
    assertThat(me.page(order.attr("href")).text()).contains("甲店");
    Document account = me.page("/imports/" + id);
    for (Element week : account.select("#added tbody td:nth-child(2) a")) {
      me.openList(week);
    }
    assertThat(me.page("/imports/" + id + "/lines?week=2923").text()).contains("合计 2.5 条，1 户");
    Row first = me.sheet("/imports/" + id + "/lines/export").getFirst();
    assertThat(IntStream.of(0, 1, 5, 6).mapToObj(first::getCellText))
        .containsExactly(mark + "1", "甲店", "i" + mark, "名烟");
    me.page(get("/imports/" + id + "/lines?week=1"), 404);
  }

  @Test
  void pagesThroughALongList() throws Exception {
    long id =
        me.take(
            "户.csv",
            RETAILERS
                + IntStream.rangeClosed(1, 45)
                    .mapToObj(i -> shop(i, "店" + i))
                    .collect(Collectors.joining()));
    opensEveryFigure(id, "45 45 45 0 0 0");
    Document last = me.page("/imports/" + id + "/rows?effect=added&page=3");
    assertThat(last.select("tbody td:first-child").eachText())
        .containsExactly("42", "43", "44", "45", "46");
    assertThat(last.select("a[rel=prev]").attr("href")).contains("effect=added", "page=2");
    assertThat(me.page("/imports/" + id + "/rows?effect=present").text()).contains("这次导入没有已有的行");
  }

  @Test
  void opensTheFiguresOfTheListOfImportsToo() throws Exception {
    me.take("户.csv", RETAILERS + shop(1, "甲店"));
    me.take("户.csv", RETAILERS + shop(1, "甲店") + shop(2, "乙店") + shop(3, "").replace("12", "x"));
    Document list = me.page("/imports");
    Element row = Objects.requireNonNull(list.selectFirst("#imports tbody tr"));
    List<Element> figures = row.select("td.num a");
    assertThat(figures).extracting(Element::text).containsExactly("3", "1", "1", "1");
    for (Element figure : figures.subList(1, 4)) {
      me.openList(figure);
    }
  }

  @Test
  void handsOutTheFileAsItCameAndSaysHowItIsWritten() throws Exception {
    byte[] content = (RETAILERS + shop(1, "金叶烟酒店")).getBytes(Charset.forName("GB18030"));
    long id = me.take("零售户 1.csv", content);
    Document page = me.page("/imports/" + id);
    assertThat(page.text()).contains("文本（CSV），字符集 GB18030");
    String link = figures(page).getFirst().attr("href");
    MockHttpServletResponse file = me.answer(get(link), 200);
    assertThat(file.getContentAsByteArray()).isEqualTo(content);
    assertThat(file.getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("%E9%9B%B6%E5%94%AE%E6%88%B7%201.csv");
    long plain = me.take("b.csv", RETAILERS + shop(2, "乙店"));
    assertThat(me.page("/imports/" + plain).text()).contains("文本（CSV），字符集 UTF-8");
  }

  @Test
  void leadsFromTheRowsReadAgainToTheRowsThatWereRejected() throws Exception {
    register();
    long id = me.take("单.csv", LINES + line(1, "x") + line(2, "y"));
    String target =
        String.valueOf(me.answer(post("/imports/" + id + "/again"), 302).getRedirectedUrl());
    long again = Long.parseLong(target.replaceAll("\\D", ""));
    assertThat(runner.run(again)).isTrue();
    Document page = me.page("/imports/" + again);
    me.openList(figures(page).getFirst());
    assertThat(page.text()).doesNotContain("字符集");
    me.page(get("/imports/" + again + "/file"), 404);
  }

  @Test
  void keepsThePlaceInTheListOverACorrection() throws Exception {
    register();
    String bad =
        IntStream.rangeClosed(1, 25).mapToObj(i -> line(i, "x")).collect(Collectors.joining());
    long id = me.take("单.csv", LINES + bad);
    String place = "?reason=not_a_number&page=2";
    Document list = me.page("/imports/" + id + "/rejects" + place);
    Document form = me.page(list.select("tbody a").attr("href"));
    assertThat(form.select("a[href$=" + place + "]")).as("the way back").hasSize(1);
    var correction = post(form.select("#correction").attr("action")).param("version", "-1");
    for (Element field : form.select("#correction input[name^=c]")) {
      correction.param(
          field.attr("name"), field.attr("name").equals("c5") ? "2" : field.attr("value"));
    }
    assertThat(me.answer(correction, 302).getRedirectedUrl())
        .isEqualTo("/imports/" + id + "/rejects" + place);
    assertThat(me.page("/imports/" + id + "/rejects" + place).select("tbody .badge").eachText())
        .containsExactly("已更正", "待更正", "待更正", "待更正", "待更正");
    var drop = post("/imports/" + id + "/rejects/22/drop" + place).param("version", "0");
    assertThat(me.answer(drop, 302).getRedirectedUrl()).endsWith("/rejects" + place);
  }

  @Test
  void showsHtmlOfAFileAsText() throws Exception {
    long id = me.take("户.csv", RETAILERS + shop(1, "<b>粗</b>"));
    Document page = me.page("/imports/" + id + "/rows");
    assertThat(page.select("td b")).isEmpty();
    assertThat(page.text()).contains("<b>粗</b>");
  }

  @Test
  void saysWhenAnImportWroteNoListDown() throws Exception {
    long id = me.take("户.csv", RETAILERS + shop(1, "甲店"));
    Files.delete(workbench.kept(id));
    assertThat(me.page("/imports/" + id + "/rows?effect=added").text()).contains("没有逐行清单");
  }

  @Test
  void isForTheCityOfTheImportOnly() throws Exception {
    register();
    long id = me.take("单.csv", LINES + line(1, "1") + line(1, "1"));
    var county = new ImportBrowser(browser, runner, city.countySupervisor());
    var other = new ImportBrowser(browser, runner, elsewhere.citySupervisor());
    for (String path :
        List.of(
            "/rows", "/rows?effect=present", "/rows/export", "/lines", "/lines/export", "/file")) {
      other.page(get("/imports/" + id + path), 404);
      county.page(get("/imports/" + id + path), 403);
      me.answer(get("/imports/" + id + path), 200);
    }
  }

  /**
   * Opens the list behind each figure of the import's page.
   *
   * @param expected read, taken, added and changed of a register, present, rejected
   * @return the list of the rows that were present
   */
  private Document opensEveryFigure(long id, String expected) throws Exception {
    Document page = me.page("/imports/" + id);
    assertThat(page.select(".figures").text()).as("zero opens nothing").isNotEmpty();
    List<String> counts = List.of(expected.split(" "));
    assertThat(page.select(".equation").text())
        .isEqualTo(
            "读取 %s 行 = 导入 %s + 已有 %s + 未导入 %s"
                .formatted(
                    counts.getFirst(),
                    counts.get(1),
                    counts.get(counts.size() - 2),
                    counts.getLast()));
    List<Element> figures = figures(page);
    assertThat(figures)
        .extracting(Element::text)
        .as("what is more than none opens its list")
        .containsExactlyElementsOf(counts.stream().filter(count -> !count.equals("0")).toList());
    Document present = page;
    for (Element figure : figures.subList(1, figures.size())) {
      Document list = me.openList(figure);
      if (figure.attr("href").endsWith("effect=present")) {
        present = list;
      }
    }
    return present;
  }

  private static List<Element> figures(Document page) {
    return page.select(".figures a");
  }

  private void register() throws Exception {
    me.take("户.csv", RETAILERS + shop(1, "甲店"));
    me.take("品.csv", ITEMS + "i%s,名烟,二类,普通\n".formatted(mark));
  }

  private String shop(int number, String name) {
    return "%s%d,%s,%s,12,正常\n".formatted(mark, number, name, city.eastCounty());
  }

  private String item(int number, String name) {
    return "i%s%d,%s,二类,普通\n".formatted(mark, number, name);
  }

  private String filing(int number, String until) {
    return "f%s%d,%s1,临时加单,2026-01-05,%s\n".formatted(mark, number, mark, until);
  }

  private String line(int order, String cartons) {
    return "o%s%d,1,%s1,i%s,2026-01-07 10:00,%s,576.25\n"
        .formatted(mark, order, mark, mark, cartons);
  }
}
