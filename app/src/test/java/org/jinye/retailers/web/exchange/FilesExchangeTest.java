package org.jinye.retailers.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.exchange.SentFiles;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.holder.HolderForm;
import org.jinye.retailers.internal.holder.Holders;
import org.jinye.retailers.internal.licence.KeepingLicences;
import org.jinye.retailers.internal.licence.LicenceFace;
import org.jinye.retailers.internal.merge.Merging;
import org.jinye.retailers.internal.watch.RetailerWatch;
import org.jinye.retailers.internal.watch.WatchForm;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class FilesExchangeTest {

  private static final String IDENTITY = "11010519491231002X";
  private static final String OTHER_IDENTITY = "440524188001010014";
  private static final String EVERYTHING =
      """
      select 'retailer ' || to_jsonb(r)::text from retailers.retailer r
      union all select 'licence ' || to_jsonb(l)::text from retailers.licence l
      union all select 'event ' || to_jsonb(e)::text from retailers.licence_event e
      union all select 'holder ' || to_jsonb(h)::text from retailers.holder h
      union all select 'decision ' || to_jsonb(d)::text from retailers.watch_decision d
      order by 1
      """;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private Holders holders;
  @Autowired private KeepingLicences licences;
  @Autowired private RetailerWatch watching;
  @Autowired private Merging merging;
  @Autowired private SentFiles files;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCityWithFiles() {
    city = OwnCity.found(organization);
    SignedIn me = city.citySupervisor();
    me.scope()
        .run(() -> {
          retailers.upsert(
              Stream.of(
                  shop(1, city.eastCounty(), "13812345678"),
                  shop(2, city.eastCounty(), null),
                  shop(3, city.westCounty(), "0551-1234567")));
          Retailer first = retailers.find(id(1)).orElseThrow();
          holders.add(first, new HolderForm("张三", "IN_CHARGE", IDENTITY, "2025-01-01"));
          licences.add(first, face(id(1)), "某人");
          watching.decide(first, new WatchForm("KEY", "曾被处罚", soon()), me);
        });
  }

  @Test
  void changesNothingWhenTheExportComesBack() throws Exception {
    List<String> before = everything();
    byte[] exported = export(city.citySupervisor());
    Tables tables = Tables.read(exported);
    assertThat(tables.rows("零售户")).isEqualTo(3);
    assertThat(new String(exported, StandardCharsets.ISO_8859_1))
        .doesNotContain(IDENTITY, "13812345678");
    assertThat(tables.get("经营者", "张三", "身份证号")).contains("*");
    Document look = look(exported, city.citySupervisor());
    assertThat(effects(look, "零售户")).containsExactly(0, 0, 3, 0);
    assertThat(effects(look, "许可证")).containsExactly(0, 0, 1, 0);
    assertThat(effects(look, "经营者")).containsExactly(0, 0, 1, 0);
    assertThat(effects(look, "监管分类")).containsExactly(0, 0, 1, 0);
    assertThat(look.text()).contains("没有要改的");
    assertThat(look.select("form[action$=/accept]")).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void showsWhatWouldChangeAndTakesItOnConfirmationAlone() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    tables
        .set("零售户", id(1), "名称", "改名商店")
        .set("零售户", id(1), "订货电话", "13900001111")
        .set("许可证", "某局", "负责人", "李四")
        .set("经营者", "张三", "身份证号", OTHER_IDENTITY)
        .add("零售户", newShop(4))
        .add("经营者", Map.of("档案编号", id(4), "姓名", "王五", "身份", "负责人", "开始日期", "2026-01-01"));
    List<String> before = everything();
    Document look = look(tables.write(), city.citySupervisor());
    assertThat(effects(look, "零售户")).containsExactly(1, 1, 2, 0);
    String words = look.select("section[aria-label=改动]").text();
    assertThat(words)
        .contains("名称：红旗商店1 → 改名商店", "订货电话：138****5678 → 139****1111", "负责人：张三 → 李四", "新增")
        .doesNotContain("13900001111", OTHER_IDENTITY);
    assertThat(everything()).isEqualTo(before);
    assertThat(accept(look, city.citySupervisor()).getStatus()).isEqualTo(302);
    assertThat(name(id(1))).isEqualTo("改名商店");
    assertThat(name(id(4))).isEqualTo("新开的店");
    assertThat(everything()).noneMatch(row -> row.contains("13900001111"));
    assertThat(as(() -> holders.listHolders(id(4)))).hasSize(1);
    Document again = look(export(city.citySupervisor()), city.citySupervisor());
    assertThat(again.text()).contains("没有要改的");
  }

  @Test
  void namesRowColumnValueAndReasonOfWhatItRejects() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    tables
        .set("零售户", id(1), "统一社会信用代码", "91110000600037341X")
        .set("零售户", id(2), "经度", "13.5")
        .set("零售户", id(3), "档位", "99")
        .set("零售户", id(3), "纬度", "138.5")
        .set("经营者", "张三", "身份证号", "110105194912310021")
        .set("许可证", "某局", "有效期止", "2039-01-01")
        .add("零售户", with(newShop(4), "档案编号", "12345"))
        .add("零售户", with(newShop(5), "档案编号", "999999100001"))
        .add("零售户", with(newShop(6), "订货电话", "138****9999"));
    List<String> before = everything();
    Document look = look(tables.write(), city.citySupervisor());
    assertThat(effects(look, "零售户")).containsExactly(0, 0, 0, 6);
    String problems = look.select("section[aria-label=问题]").text();
    assertThat(problems)
        .contains("“零售户”表第 2 行“统一社会信用代码” 91110000600037341X", "校验位不对")
        .contains("“零售户”表第 3 行“经度” 13.5", "“零售户”表第 4 行“档位” 99", "“零售户”表第 4 行“纬度” 138.5")
        .contains("“经营者”表第 2 行“身份证号”", "最长5年", "应是12位数字", "区划代码999999不存在", "没有登记过电话");
    assertThat(look.select("form[action$=/accept]")).isEmpty();
    byte[] list =
        browser
            .perform(
                get(look.select("a[href$=problems.xlsx]").attr("href"))
                    .with(user(city.citySupervisor())))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(Tables.read(list).rows("问题")).isGreaterThanOrEqualTo(8);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void takesTheGoodRowsBesideTheBad() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    tables.set("零售户", id(1), "名称", "改名商店").set("零售户", id(2), "名称", "");
    Document look = look(tables.write(), city.citySupervisor());
    assertThat(look.select("form[action$=/accept] button").text())
        .isEqualTo("确认导入 1 行（有问题的 1 行不导入）");
    accept(look, city.citySupervisor());
    assertThat(name(id(1))).isEqualTo("改名商店");
    assertThat(name(id(2))).isEqualTo("红旗商店2");
  }

  @Test
  void neverStoresAMaskThatIsNotTheStoredOne() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    tables.set("零售户", id(1), "订货电话", "139****0000").set("经营者", "张三", "身份证号", "4405**********0014");
    Document look = look(tables.write(), city.citySupervisor());
    assertThat(look.text()).contains("带星号的电话与登记的不符", "带星号的身份证号与登记的不符");
    assertThat(look.select("form[action$=/accept]")).isEmpty();
  }

  @Test
  void takesNothingBeyondTheScopeOfWhoSendsIt() throws Exception {
    byte[] whole = export(city.citySupervisor());
    SignedIn county = city.countySupervisor();
    assertThat(Tables.read(export(county)).rows("零售户")).isEqualTo(2);
    Tables tables = Tables.read(whole).set("零售户", id(3), "名称", "别县的店");
    tables.add("零售户", with(newShop(7), "县局代码", city.westCounty()));
    Document look = look(tables.write(), county);
    assertThat(effects(look, "零售户")).containsExactly(0, 0, 2, 2);
    assertThat(look.text()).contains("不在您的管辖范围", "请选择县局");
    String url = look.select("a[href$=problems.xlsx]").attr("href");
    assertThat(
            browser
                .perform(get(url).with(user(city.otherCounty())))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("what one county sent, another does not see")
        .isEqualTo(404);
    assertThat(
            browser
                .perform(get("/retailers/exchange").with(user(city.leader())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void takesTheGoodRowsBesideOneWhoseNumberLiesElsewhere() throws Exception {
    SignedIn county = city.countySupervisor();
    Tables tables = Tables.read(export(city.citySupervisor())).add("零售户", newShop(4));
    Document look = look(tables.write(), county);
    assertThat(effects(look, "零售户")).containsExactly(1, 0, 2, 1);
    assertThat(accept(look, county).getStatus()).isEqualTo(302);
    assertThat(name(id(4))).isEqualTo("新开的店");
  }

  @Test
  void takesAFileOnceWhenTheButtonIsPressedManyTimesAtOnce() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    tables
        .add("零售户", newShop(4))
        .add("经营者", Map.of("档案编号", id(4), "姓名", "王五", "身份", "负责人", "开始日期", "2026-01-01"))
        .add(
            "监管分类",
            Map.of("档案编号", id(4), "监管分类", WatchClass.KEY.title(), "理由", "曾被处罚", "复核日期", soon()));
    Document look = look(tables.write(), city.citySupervisor());
    List<CompletableFuture<Integer>> pressed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pressed.add(
          CompletableFuture.supplyAsync(() -> {
            try {
              return accept(look, city.citySupervisor()).getStatus();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }));
    }
    assertThat(pressed.stream().map(CompletableFuture::join)).containsOnlyOnce(302);
    assertThat(as(() -> holders.listHolders(id(4)))).hasSize(1);
    assertThat(as(() -> watching.listDecisions(id(4)))).hasSize(1);
  }

  @Test
  void changesTheStateOfALicenceOnlyWithItsGround() throws Exception {
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    Tables tables = Tables.read(export(city.citySupervisor())).set("许可证", "某局", "状态", "歇业");
    tables.set("许可证", "某局", "状态理由", "").set("许可证", "某局", "状态日期", today);
    assertThat(look(tables.write(), city.citySupervisor()).text()).contains("请写明理由");
    tables.set("许可证", "某局", "状态理由", "本人申请");
    Document look = look(tables.write(), city.citySupervisor());
    assertThat(look.text()).contains("状态：有效 → 歇业");
    accept(look, city.citySupervisor());
    Tables after = Tables.read(export(city.citySupervisor()));
    assertThat(after.get("许可证", "某局", "状态")).isEqualTo("歇业");
    assertThat(after.get("许可证", "某局", "状态理由")).isEqualTo("本人申请");
  }

  @Test
  void putsTheRowOfAMergedFileIntoTheKeptOneAndSaysSo() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor())).set("零售户", id(2), "名称", "并入后的名");
    Tables alone = Tables.read(tables.write());
    alone.set("零售户", id(1), "档案编号", id(9)).set("零售户", id(9), "名称", "另一家");
    as(() -> merging.merge(id(1), id(2), Set.of(), "同一家店", "某人"));
    assertThat(look(tables.write(), city.citySupervisor()).select("[aria-label=提示]").text())
        .contains(id(2) + " 已并入 " + id(1), "以表里另一行为准");
    Document look = look(alone.write(), city.citySupervisor());
    assertThat(look.select("[aria-label=提示]").text()).contains("这一行的内容记到 " + id(1));
    accept(look, city.citySupervisor());
    assertThat(name(id(1))).isEqualTo("并入后的名");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoWorkbook() throws Exception {
    Document look = look("这不是工作簿\0".getBytes(StandardCharsets.UTF_8), city.citySupervisor());
    assertThat(look.text()).contains("不是可以读的 xlsx 工作簿");
    assertThat(look.select("form[action$=/accept]")).isEmpty();
  }

  @Test
  void forgetsAfterAWhileWhatWasOnlyLookedAt() throws Exception {
    Tables tables = Tables.read(export(city.citySupervisor()));
    look(tables.set("零售户", id(1), "名称", "看看而已").write(), city.citySupervisor());
    Document taken = look(tables.set("零售户", id(1), "名称", "改成这样").write(), city.citySupervisor());
    accept(taken, city.citySupervisor());
    assertThat(sentFiles()).containsExactly(true, false);
    as(() -> files.forget(Instant.now().minusSeconds(3600)));
    assertThat(sentFiles()).as("within the hour").hasSize(2);
    as(() -> files.forget(Instant.now().plusSeconds(3600)));
    assertThat(sentFiles()).containsExactly(true);
  }

  private List<Boolean> sentFiles() {
    return as(() -> files.list("retailers").stream())
        .map(file -> file.acceptedAt() != null)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Map<String, String> newShop(int number) {
    return Map.of(
        "档案编号",
        id(number),
        "名称",
        "新开的店",
        "县局代码",
        city.eastCounty(),
        "主体类型",
        "持证零售户",
        "地址",
        "街" + number + "号",
        "供货状态",
        "正常");
  }

  private static Map<String, String> with(Map<String, String> row, String column, String value) {
    Map<String, String> changed = new java.util.HashMap<>(row);
    changed.put(column, value);
    return changed;
  }

  private byte[] export(SignedIn who) throws Exception {
    return browser
        .perform(get("/retailers/exchange/export.xlsx").with(user(who)))
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private Document look(byte[] content, SignedIn who) throws Exception {
    MockHttpServletResponse sent =
        browser
            .perform(
                multipart("/retailers/exchange")
                    .file(new MockMultipartFile("file", "档案.xlsx", null, content))
                    .with(user(who))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(sent.getStatus()).isEqualTo(302);
    return Jsoup.parse(
        browser
            .perform(get(Objects.requireNonNull(sent.getRedirectedUrl())).with(user(who)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private MockHttpServletResponse accept(Document look, SignedIn who) throws Exception {
    String action = look.select("form[action$=/accept]").attr("action");
    return browser.perform(post(action).with(user(who)).with(csrf())).andReturn().getResponse();
  }

  private static List<Integer> effects(Document look, String sheet) {
    return look.select("section[aria-label=检查结果] tr").stream()
        .filter(row -> row.select("th").text().equals(sheet))
        .flatMap(row -> row.select("td").stream())
        .map(cell -> Integer.valueOf(cell.text()))
        .toList();
  }

  private List<String> everything() {
    return as(() -> database.sql(EVERYTHING).query(String.class).list());
  }

  private String name(String retailerId) {
    return as(() -> retailers.find(retailerId)).orElseThrow().name();
  }

  private <T> T as(java.util.function.Supplier<T> work) {
    return city.citySupervisor().scope().get(work);
  }

  private static String soon() {
    return LocalDate.now(ZoneId.systemDefault()).plusMonths(6).toString();
  }

  private static LicenceFace face(String number) {
    return new LicenceFace(
        number,
        "红旗商店",
        "张三",
        "个体",
        "街1号",
        "卷烟",
        "公司",
        "某局",
        "2026-01-01",
        "2026-01-01",
        "2028-12-31");
  }

  /** A number of the east county, individuals. */
  private String id(int number) {
    return city.eastCounty() + "1%05d".formatted(number);
  }

  private Retailer shop(
      int number, String unit, @org.jspecify.annotations.Nullable String telephone) {
    return new Retailer(
        id(number),
        unit,
        "红旗商店" + number,
        "街" + number + "号",
        5,
        "便利店",
        "城区",
        3,
        "normal",
        telephone,
        117.25,
        31.5);
  }
}
