package org.jinye.retailers.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.WatchClass;
import org.jinye.retailers.internal.watch.RetailerWatch;
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
class FilePagesTest {

  private static final String IDENTITY = "11010519491231002X";
  private static final String TELEPHONE = "13812345678";

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private RetailerWatch watching;
  @Autowired private JdbcClient database;
  private OwnCity city;

  @BeforeEach
  void foundCityWithShops() {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() ->
            retailers.upsert(
                Stream.of(
                    shop(1, city.eastCounty()),
                    shop(2, city.eastCounty()),
                    shop(3, city.westCounty()))));
  }

  @Test
  void showsTheOtherShopsOfTheSamePersonWithinTheScope() throws Exception {
    for (int number = 1; number <= 3; number++) {
      assertThat(addPerson(number, IDENTITY, city.citySupervisor()).getStatus()).isEqualTo(302);
    }
    String all = page(1, city.leader()).select("[aria-label=经营者]").text();
    assertThat(all).contains("同一负责人的其他户", id(2), id(3)).doesNotContain(IDENTITY);
    String county = page(1, city.countySupervisor()).select("[aria-label=经营者]").text();
    assertThat(county).contains(id(2)).doesNotContain(id(3));
  }

  @Test
  void keepsNoClearNumberAnywhereNotEvenInTheTrail() throws Exception {
    addPerson(1, IDENTITY, city.countySupervisor());
    List<String> rows =
        city.leader()
            .scope()
            .get(() ->
                database
                    .sql(
                        """
                        select h::text from retailers.holder h
                        union all select r::text from retailers.retailer r
                        union all select coalesce(old_row::text, '') || coalesce(new_row::text, '') from platform.trail
                        """)
                    .query(String.class)
                    .list());
    assertThat(rows).hasSizeGreaterThan(3);
    assertThat(rows).noneMatch(row -> row.contains(IDENTITY) || row.contains(TELEPHONE));
    assertThat(page(1, city.leader()).html()).doesNotContain(TELEPHONE).contains("138****5678");
    assertThat(
            page(1, city.leader()).select("form[action=/reveal/retailer-telephone/" + id(1) + "]"))
        .hasSize(1);
  }

  @Test
  void refusesAWrongIdentityNumberAndKeepsTheName() throws Exception {
    MockHttpServletResponse refused = addPerson(1, "110105194912310021", city.countySupervisor());
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("校验位不对", "value=\"张三\"");
  }

  @Test
  void decidesAWatchClassOnlyByAPerson() throws Exception {
    assertThat(classOf(1)).isEqualTo(WatchClass.LAW_ABIDING);
    MockHttpServletResponse refused =
        send("/retailers/" + id(1) + "/watch", city.countySupervisor(), "watchClass", "KEY");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("请写明理由");
    assertThat(classOf(1)).isEqualTo(WatchClass.LAW_ABIDING);
    MockHttpServletResponse taken =
        send(
            "/retailers/" + id(1) + "/watch",
            city.countySupervisor(),
            "watchClass",
            "KEY",
            "reason",
            "外地持证",
            "againOn",
            inMonths(6));
    assertThat(taken.getStatus()).isEqualTo(302);
    assertThat(classOf(1)).isEqualTo(WatchClass.KEY);
    assertThat(page(1, city.leader()).select("[aria-label=监管分类]").text()).contains("外地持证");
    assertThat(list("/retailers?watch=KEY").select("tbody tr")).hasSize(1);
    assertThat(list("/watch").text())
        .as("on no record it would be milder, but a person said so")
        .contains("没有等待分类");
  }

  @Test
  void listsWhatWaitsForAWatchClassPageByPage() throws Exception {
    for (int number = 1; number <= 21; number++) {
      send(
          "/retailers/new",
          city.countySupervisor(),
          "kind",
          "UNLICENSED",
          "unit",
          city.eastCounty(),
          "name",
          "路边摊" + number,
          "address",
          "车站路口",
          "since",
          "2026-01-05",
          "how",
          "走访发现");
    }
    assertThat(list("/watch").select("[aria-label=翻页]").text()).contains("共 21 条，第 1 / 2 页");
    assertThat(list("/watch").select("a[href^=/retailers/]")).hasSize(20);
    assertThat(list("/watch?page=2").select("a[href^=/retailers/]")).hasSize(1);
  }

  @Test
  void registersAnUnlicensedHouseholdUntilItIsLicensed() throws Exception {
    MockHttpServletResponse made =
        send(
            "/retailers/new",
            city.countySupervisor(),
            "kind",
            "UNLICENSED",
            "unit",
            city.eastCounty(),
            "name",
            "路边摊",
            "address",
            "车站路口",
            "since",
            "2026-01-05",
            "how",
            "走访发现");
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(302);
    String url = Objects.requireNonNull(made.getRedirectedUrl());
    assertThat(list("/unlicensed").text()).contains("路边摊", "走访发现", "无证经营中");
    assertThat(list("/watch").text()).as("the rule proposes").contains("路边摊", "一般关注户");
    send(
        url + "/deeds",
        city.countySupervisor(),
        "kind",
        "GUIDED",
        "on",
        "2026-02-01",
        "words",
        "指导申办");
    assertThat(send(url + "/licensed", city.countySupervisor(), "file", "none").getStatus())
        .isEqualTo(422);
    assertThat(send(url + "/licensed", city.countySupervisor(), "file", id(1)).getRedirectedUrl())
        .isEqualTo("/retailers/" + id(1));
    Document file = list(url);
    assertThat(file.select("[aria-label=无证经营]").text()).contains("已办证", "指导申办", id(1));
    Document timeline = list(url + "/timeline");
    assertThat(timeline.text()).contains("指导办证：指导申办", "已办证");
    browser.perform(get(url).with(user(city.otherCounty()))).andExpect(status().isNotFound());
  }

  @Test
  void namesEveryFieldOfANewFileThatIsWrong() throws Exception {
    MockHttpServletResponse refused =
        send(
            "/retailers/new",
            city.countySupervisor(),
            "kind",
            "INDUSTRY",
            "unit",
            city.westCounty(),
            "name",
            "烟厂",
            "address",
            "",
            "creditCode",
            "91350100M000100Y44",
            "longitude",
            "500",
            "latitude",
            "30");
    assertThat(refused.getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(refused.getContentAsString());
    assertThat(form.select(".invalid-feedback").eachAttr("id"))
        .containsExactlyInAnyOrder("e-unit", "e-address", "e-creditCode", "e-longitude");
    assertThat(form.select("#f-name").val()).isEqualTo("烟厂");
  }

  @Test
  void keepsPhotographsOfTheShop() throws Exception {
    MockHttpServletResponse added =
        browser
            .perform(
                multipart("/retailers/" + id(1) + "/pictures")
                    .file(new MockMultipartFile("file", "店.png", "image/png", picture()))
                    .param("kind", "shop_front")
                    .param("title", "正门")
                    .param("takenOn", "2026-09-01")
                    .with(csrf())
                    .with(user(city.countySupervisor())))
            .andReturn()
            .getResponse();
    assertThat(added.getStatus()).as(added.getContentAsString()).isEqualTo(302);
    assertThat(page(1, city.leader()).select(".picture").text()).contains("店面照片 2026-09-01");
    assertThat(list("/retailers/" + id(1) + "/pictures").text()).contains("正门");
    assertThat(list("/retailers/" + id(1) + "/timeline").text()).contains("店面照片：正门");
  }

  @Test
  void replacesAPhotographByANewVersionAndAsksWhy() throws Exception {
    String pictures = "/retailers/" + id(1) + "/pictures";
    assertThat(sendPicture(pictures, "title", "正门").getStatus()).isEqualTo(302);
    Document page = page(pictures, city.countySupervisor());
    String revise = page.select("form[action$=/revise]").attr("action");
    MockHttpServletResponse refused = sendPicture(revise);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("换新版要写明理由");
    assertThat(sendPicture(revise, "reason", "重新拍照").getStatus()).isEqualTo(302);
    assertThat(page(pictures, city.countySupervisor()).text()).contains("重新拍照");
    String withdraw =
        page(pictures, city.countySupervisor()).select("form[action$=/withdraw]").attr("action");
    assertThat(send(withdraw, city.countySupervisor(), "reason", "").getStatus()).isEqualTo(422);
  }

  private MockHttpServletResponse sendPicture(String address, String... fields) throws Exception {
    var form =
        multipart(address)
            .file(new MockMultipartFile("file", "店.png", "image/png", picture()))
            .param("kind", "shop_front")
            .param("takenOn", "2026-09-01");
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return browser
        .perform(form.with(csrf()).with(user(city.countySupervisor())))
        .andReturn()
        .getResponse();
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private WatchClass classOf(int number) {
    return city.leader().scope().get(() -> watching.classOf(id(number)));
  }

  private MockHttpServletResponse addPerson(int number, String identity, SignedIn who)
      throws Exception {
    return send(
        "/retailers/" + id(number) + "/people",
        who,
        "name",
        "张三",
        "role",
        "IN_CHARGE",
        "identity",
        identity,
        "since",
        "2025-01-01");
  }

  private MockHttpServletResponse send(String address, SignedIn who, String... fields)
      throws Exception {
    var form = post(address).with(csrf()).with(user(who));
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return browser.perform(form).andReturn().getResponse();
  }

  private Document page(int number, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get("/retailers/" + id(number)).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private Document list(String address) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(city.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private static String inMonths(int months) {
    return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
        .plusMonths(months)
        .toString();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage sharp = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < sharp.getWidth(); x++) {
      for (int y = 0; y < sharp.getHeight(); y++) {
        sharp.setRGB(x, y, (x / 16 + y / 16) % 2 == 0 ? 0xE0E0E0 : 0x303030);
      }
    }
    ImageIO.write(sharp, "png", out);
    return out.toByteArray();
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private Retailer shop(int number, String unit) {
    return new Retailer(
        id(number),
        unit,
        "商店" + number,
        "街" + number + "号",
        5,
        "便利店",
        "城区",
        3,
        "normal",
        TELEPHONE,
        null,
        null);
  }
}
