package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.Paper;
import org.jinye.casebook.Party;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What devices send from a scene: merged by field, lost by nobody, carried into a case once. */
@ModuleTest
class ScenePagesTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CODE = "0102020301020304ABCD340101100001";
  private static final String OTHER_CODE = "0102020301020304ABCD340101100002";
  private static final String IDENTITY = "11010519491231002X";

  private final MockMvc browser;
  private final Cases cases;
  private final JdbcClient database;
  private final LocalDate today;
  private final OwnCity city;
  private final SignedIn first;
  private final SignedIn second;
  private final String key = UUID.randomUUID().toString();
  private final Map<String, String> scene = new LinkedHashMap<>();

  ScenePagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired JdbcClient database,
      @Autowired Clock clock,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.database = database;
    this.today = LocalDate.now(clock);
    this.city = OwnCity.found(organization);
    this.first = officer(organization, "xianchang1", "周巡");
    this.second = officer(organization, "xianchang2", "吴查");
  }

  @BeforeEach
  void write() {
    String day = today.minusDays(1).toString();
    scene.put("foundAt", day + "T10:00");
    scene.put("from", day + "T10:00");
    scene.put("to", day + "T11:00");
    scene.put("place", "东县人民路 1 号");
    scene.put("cause", "T09");
    scene.put("partyKind", "INDIVIDUAL");
    scene.put("partyName", "阿依古丽·买买提");
    scene.put("partyIdentity", IDENTITY);
    scene.put("partyTelephone", "13800001234");
    scene.put("officers", certificate(first) + "," + certificate(second));
    scene.put("shownCertificates", "true");
    scene.put("partyPresent", "true");
    scene.put("manner", "现场查看、清点");
    scene.put("content", "柜台内有外地卷烟。");
    scene.put("goods.a1.item", "黄山（硬）");
    scene.put("goods.a1.quantity", "1件2条");
    scene.put("goods.a1.nature", "OFF_CHANNEL");
    scene.put("goods.a1.codes", CODE);
    scene.put("goods.a1.kept", "true");
    scene.put("keeps", "true");
    scene.put("keptAt", "东县局仓库");
    scene.put("keptUntil", today.plusDays(6).toString());
  }

  @Test
  void theSameChangesSentAgainMakeOneRecord() throws Exception {
    JsonNode once = send(first, Map.of(), scene, 200);
    JsonNode again = send(first, Map.of(), scene, 200);
    assertThat(again.get("id").asLong()).isEqualTo(once.get("id").asLong());
    assertThat(again.get("problems").size()).isZero();
    assertThat(page(first, "/scene/records").select("#records tbody tr")).hasSize(1);
    assertThat(page(first, "/scene/records").text()).contains("阿依古丽·买买提");
  }

  @Test
  void twoOfficersWriteDifferentFieldsOfOneRecord() throws Exception {
    send(first, Map.of(), scene, 200);
    send(second, scene, with(scene, "partyWords", "没有意见"), 200);
    JsonNode merged =
        send(first, scene, with(scene, "goods.a1.codes", CODE + "\n" + OTHER_CODE), 200)
            .get("values");
    assertThat(merged.get("partyWords").asString()).isEqualTo("没有意见");
    assertThat(merged.get("goods.a1.codes").asString()).contains(CODE, OTHER_CODE);
  }

  @Test
  void codesScannedOnTwoDevicesComeTogether() throws Exception {
    send(first, Map.of(), scene, 200);
    send(second, scene, with(scene, "goods.a1.codes", CODE + "\n" + OTHER_CODE), 200);
    String third = "0102020301020304ABCD340101100003";
    String merged =
        send(first, scene, with(scene, "goods.a1.codes", third), 200)
            .get("values")
            .get("goods.a1.codes")
            .asString();
    assertThat(merged.lines()).containsExactlyInAnyOrder(OTHER_CODE, third);
  }

  @Test
  void aFieldWrittenTwiceIsShownAndNothingOfItIsKept() throws Exception {
    send(first, Map.of(), scene, 200);
    send(second, scene, with(scene, "content", "柜台内有二十条外地卷烟。"), 200);
    Map<String, String> mine = with(with(scene, "content", "柜台下有卷烟。"), "partyWords", "无");
    JsonNode answer = send(first, scene, mine, 409);
    assertThat(answer.get("conflicts").get("content").asString()).contains("二十条");
    assertThat(answer.get("conflicts").size()).isEqualTo(1);
    assertThat(answer.get("values").has("partyWords")).isFalse();
    Map<String, String> seen = with(scene, "content", "柜台内有二十条外地卷烟。");
    assertThat(send(first, seen, mine, 200).get("values").get("content").asString())
        .isEqualTo("柜台下有卷烟。");
  }

  @Test
  void whatIsNotRightYetIsKeptAndToldAtItsPlace() throws Exception {
    scene.put("partyIdentity", "110105194912310021");
    scene.put("goods.a1.quantity", "三条");
    scene.put("goods.a1.codes", "12345");
    scene.put("foundAt", today.plusYears(1) + "T10:00");
    scene.remove("officers");
    JsonNode answer = send(first, Map.of(), scene, 200);
    assertThat(answer.get("problems").propertyNames())
        .contains("partyIdentity", "goods.a1.quantity", "goods.a1.codes", "foundAt", "officers");
    String record = "/scene/records/" + answer.get("id").asLong();
    assertThat(page(first, record).text()).contains("登记案件以前要补齐", "三条");
    MockHttpServletResponse refused = perform(first, post(record + "/case"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("行政处罚法第四十二条");
  }

  @Test
  void whatNoRecordHoldsIsRefusedInWords() throws Exception {
    for (String body :
        new String[] {"", "null", "{", "[]", "{\"key\":null,\"changes\":null}", "{\"key\":7}"}) {
      MockHttpServletResponse answer = sendRaw(first, body);
      assertThat(answer.getStatus()).as(body).isEqualTo(422);
      assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("刷新页面");
    }
    assertThat(send(first, Map.of(), Map.of("stage", "CLOSED"), 422).get("errors").has("stage"))
        .isTrue();
    assertThat(
            send(first, Map.of(), Map.of("partyName", "名".repeat(201)), 422)
                .get("errors")
                .get("partyName")
                .asString())
        .isEqualTo("当事人最多 200 个字。");
    assertThat(send(city.countySupervisor(), Map.of(), scene, 422).get("errors").get("").asString())
        .contains("市场检查员");
  }

  @Test
  void aRecordBecomesACaseOnceWithItsPapersNamesAndPictures() throws Exception {
    scene.put("signature.s1.as", "PARTY");
    scene.put("signature.s1.name", "阿依古丽·买买提");
    scene.put("signature.s1.words", "以上笔录我已看过，记录属实。");
    scene.put("signature.s1.at", scene.get("to"));
    scene.put("signature.s2.as", "OFFICER");
    scene.put("signature.s2.name", "周巡");
    scene.put("signature.s2.at", scene.get("to"));
    long id = send(first, Map.of(), scene, 200).get("id").asLong();
    String record = "/scene/records/" + id;
    assertThat(photograph(record, 200).get("id").asLong()).isPositive();
    assertThat(photograph(record, 200).get("id").asLong()).isPositive();
    String to = perform(first, post(record + "/case")).getRedirectedUrl();
    assertThat(to).isNotNull().startsWith("/cases/");
    assertThat(perform(first, post(record + "/case")).getRedirectedUrl()).isEqualTo(to);
    long file = Long.parseLong(to.substring("/cases/".length()));
    CaseFile whole = first.scope().get(() -> cases.findFile(file)).orElseThrow();
    assertThat(whole.findParty()).containsInstanceOf(Party.Individual.class);
    assertThat(whole.goods())
        .singleElement()
        .satisfies(line -> assertThat(line.codes()).containsExactly(CODE));
    assertThat(whole.papers())
        .extracting(Paper::kind)
        .containsExactlyInAnyOrder("inspection_record", "preservation_notice");
    Paper inspection = whole.papers().getFirst();
    assertThat(inspection.date()).isNotNull();
    assertThat(inspection.signatures()).hasSize(2);
    assertThat(inspection.signatures().get(1).certificate()).isEqualTo("XC" + first.getUsername());
    Document paper = page(first, to + "/papers/" + inspection.id());
    assertThat(paper.select("[aria-label=附件] .badge:contains(照片)")).hasSize(1);
    assertThat(page(first, to).select("a[href=" + record + "]")).isNotEmpty();
    JsonNode later = send(first, scene, with(scene, "content", "改"), 422);
    assertThat(later.get("errors").get("").asString()).contains("已登记为案件");
  }

  @Test
  void whatAPaperCannotHoldIsToldAndTheCaseIsThere() throws Exception {
    scene.put("signature.s1.as", "PARTY");
    scene.put("signature.s1.name", "阿依古丽·买买提");
    scene.put("signature.s1.refused", "true");
    scene.put("signature.s1.at", "昨天");
    long id = send(first, Map.of(), scene, 200).get("id").asLong();
    String to = perform(first, post("/scene/records/" + id + "/case")).getRedirectedUrl();
    assertThat(to).startsWith("/cases/");
    long file = Long.parseLong(Objects.requireNonNull(to).substring("/cases/".length()));
    CaseFile whole = first.scope().get(() -> cases.findFile(file)).orElseThrow();
    assertThat(whole.papers().getFirst().signatures()).isEmpty();
    scene.put("place", "很长的地址".repeat(60));
    send(first, Map.of(), scene, 422);
  }

  @Test
  void nobodyElseSeesTheRecordAndNumbersLieSealed() throws Exception {
    long id = send(first, Map.of(), scene, 200).get("id").asLong();
    String record = "/scene/records/" + id;
    assertThat(perform(city.otherCounty(), get(record)).getStatus()).isEqualTo(404);
    assertThat(page(city.otherCounty(), "/scene/records").select("#records")).isEmpty();
    String seen = page(city.citySupervisor(), record).html();
    assertThat(seen).contains("阿依古丽·买买提").doesNotContain(IDENTITY).doesNotContain("13800001234");
    String stored =
        first
            .scope()
            .get(() ->
                database
                    .sql("select content::text from cases.scene where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single());
    assertThat(stored).doesNotContain(IDENTITY).doesNotContain("13800001234");
    assertThat(perform(city.citySupervisor(), get(record + "/content.json")).getStatus())
        .isEqualTo(422);
    String export = "/scene/records/export.xlsx?standing=OPEN";
    assertThat(perform(first, get(export)).getStatus()).isEqualTo(200);
  }

  @Test
  void aDeviceGetsAKeyOfItsOwnAndThePageIsTheSameForEverybody() throws Exception {
    String device = UUID.randomUUID().toString();
    JsonNode start = read(perform(first, get("/scene/start.json?device=" + device)), 200);
    assertThat(start.get("key").asString()).matches("[0-9a-f]{64}");
    assertThat(start.get("officers").size()).isEqualTo(2);
    assertThat(read(perform(second, get("/scene/start.json?device=" + device)), 200).get("key"))
        .isNotEqualTo(start.get("key"));
    assertThat(
            read(perform(first, get("/scene/start.json?device=" + UUID.randomUUID())), 200)
                .get("key"))
        .isNotEqualTo(start.get("key"));
    assertThat(perform(first, get("/scene/start.json?device=x")).getStatus()).isEqualTo(422);
    String page = perform(first, get("/scene")).getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .isEqualTo(perform(second, get("/scene")).getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain("周巡");
    assertThat(perform(first, get("/scene/worker.js")).getHeader("Service-Worker-Allowed"))
        .isEqualTo("/scene");
  }

  private SignedIn officer(Organization organization, String name, String title) {
    return Scope.system("test")
        .get(() -> {
          String username = name + city.code();
          organization.ensureAccount(
              new NewAccount(username, OwnCity.PASSWORD, title, Role.INSPECTOR, city.eastCounty()));
          SignedIn account = organization.findAccount(username).orElseThrow();
          cases.ensureCertificate(
              city.eastCounty(),
              title,
              account.accountId(),
              "XC" + username,
              today.minusYears(1),
              today.plusYears(1));
          return account;
        });
  }

  private long certificate(SignedIn of) {
    return Scope.system("test")
        .get(() ->
            database
                .sql("select id from cases.certificate where account_id = :id")
                .param("id", of.accountId())
                .query(Long.class)
                .single());
  }

  private static Map<String, String> with(Map<String, String> of, String place, String value) {
    Map<String, String> changed = new LinkedHashMap<>(of);
    changed.put(place, value);
    return changed;
  }

  private JsonNode send(
      SignedIn who, Map<String, String> base, Map<String, String> values, int status)
      throws Exception {
    Map<String, Map<String, String>> changes = new HashMap<>();
    values.forEach((place, now) -> {
      String was = base.getOrDefault(place, "");
      if (!was.equals(now)) {
        changes.put(place, Map.of("was", was, "now", now));
      }
    });
    String body = JSON.writeValueAsString(Map.of("key", key, "changes", changes));
    return read(sendRaw(who, body), status);
  }

  private MockHttpServletResponse sendRaw(SignedIn who, String body) throws Exception {
    return perform(
        who, post("/scene/records").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private JsonNode photograph(String record, int status) throws Exception {
    var picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < picture.getWidth(); x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        picture.setRGB(x, y, (x / 3 + y / 5) % 2 == 0 ? 0xffffff : 0x101010);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    byte[] content = bytes.toByteArray();
    return read(
        perform(
            first,
            multipart(record + "/device/attachments")
                .file(new MockMultipartFile("file", "现场.png", "image/png", content))
                .param("kind", "photograph")
                .param("title", "柜台")
                .param("takenOn", today.toString())
                .param("sha256", sha256(content))),
        status);
  }

  private static String sha256(byte[] content) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
  }

  private Document page(SignedIn who, String path) throws Exception {
    MockHttpServletResponse answer = perform(who, get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private static JsonNode read(MockHttpServletResponse answer, int status) throws Exception {
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).as(body).isEqualTo(status);
    return JSON.readTree(body);
  }

  private MockHttpServletResponse perform(
      SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return browser.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
  }
}
