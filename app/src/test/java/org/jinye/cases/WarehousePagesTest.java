package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jinye.casebook.CaseProcedure;
import org.jinye.casebook.Discovery;
import org.jinye.casebook.Party;
import org.jinye.cases.internal.OfficerStore;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Seized goods in the warehouses of a bureau. */
@ModuleTest
class WarehousePagesTest {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final MockMvc browser;
  private final Cases cases;
  private final Clock clock;
  private final Organization organization;
  private final OwnCity city;
  private final SignedIn handler;
  private final List<Long> certificates;

  WarehousePagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired Clock clock,
      @Autowired OfficerStore officers,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.clock = clock;
    this.organization = organization;
    this.city = OwnCity.found(organization);
    this.handler = account("chengban", Role.CASE_HANDLER, city.eastCounty());
    LocalDate from = LocalDate.now(clock).minusYears(1);
    this.certificates =
        handler
            .scope()
            .get(() ->
                List.of(
                    officers
                        .add(city.eastCounty(), "承办人", "A" + city.code(), null, from, null)
                        .orElseThrow(),
                    officers
                        .add(city.eastCounty(), "协办人", "B" + city.code(), null, from, null)
                        .orElseThrow()));
  }

  @Test
  void asksForTheWarehouseAsSoonAsTheUnitHasOne() throws Exception {
    CaseRow opened = openWithGoods();
    page(handler, move(opened, "STORED", "5条", ""), 302);
    String store = addWarehouse("东库");
    Document refused = page(handler, move(opened, "STORED", "6条", ""), 422);
    assertThat(refused.select("#e-warehouse").text()).contains("请选择放进哪个仓库");
    page(handler, move(opened, "STORED", "6条", store), 302);
    page(handler, move(opened, "RETURNED", "1条", ""), 302);
    assertThat(page(handler, get("/warehouses"), 200).select("#kept tbody").text()).contains("6条");
  }

  @Test
  void whatCameInFirstGoesOutFirst() throws Exception {
    String east = addWarehouse("东库");
    String west = addWarehouse("西库");
    CaseRow opened = openWithGoods();
    page(handler, move(opened, "STORED", "8条", east), 302);
    page(handler, move(opened, "STORED", "12条", west), 302);
    page(handler, move(opened, "RETURNED", "5条", ""), 302);
    Document both = page(handler, get("/warehouses"), 200);
    assertThat(both.select("#warehouses tbody tr").eachText())
        .anyMatch(row -> row.startsWith("东库") && row.contains("3条"))
        .anyMatch(row -> row.startsWith("西库") && row.contains("12条"));
    Document one = page(handler, get("/warehouses?warehouse=" + west), 200);
    assertThat(one.select("#kept tbody tr")).hasSize(1);
    assertThat(one.select("#kept tbody a").attr("href")).isEqualTo(opened.url() + "/ledger");
    page(handler, move(opened, "RETURNED", "3条", ""), 302);
    assertThat(page(handler, get("/warehouses?warehouse=" + east), 200).select("#kept")).isEmpty();
  }

  @Test
  void photographsOfAMovementAreKeptCountedAndGoIntoTheArchive() throws Exception {
    CaseRow opened = openWithGoods();
    page(handler, move(opened, "STORED", "5条", ""), 302);
    Document ledger = page(handler, get(opened.url() + "/ledger"), 200);
    String address = ledger.select("#moves td[data-label=照片] a").attr("href");
    assertThat(ledger.select("#moves td[data-label=照片]").text()).isEqualTo("2 张 已存 0 份");
    assertThat(page(handler, get(address), 200).select("#missing").text()).contains("还有 2 张");
    photograph(handler, address, "入库照片", 302);
    Document one = page(handler, get(address), 200);
    assertThat(one.select("#missing").text()).contains("还有 1 张");
    assertThat(one.select("[aria-label=附件]").text()).contains("入库照片");
    assertThat(page(handler, get(opened.url() + "/ledger"), 200).select("#moves").text())
        .contains("已存 1 份");
    photograph(handler, address, "", 422);
    SignedIn other = account("bieju", Role.CASE_HANDLER, city.westCounty());
    page(other, get(address), 404);
    photograph(other, address, "别局的照片", 404);
    assertThat(names(opened)).anyMatch(name -> name.matches("001 入库 [0-9-]{10}/1 入库[.]pdf"));
    CaseRow empty = openWithGoods();
    page(handler, get(empty.url() + address.substring(opened.url().length())), 404);
  }

  private void photograph(SignedIn who, String address, String title, int status) throws Exception {
    byte[] content =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    browser
        .perform(
            multipart(address + "/attachments")
                .file(new MockMultipartFile("file", "入库.pdf", "application/pdf", content))
                .param("kind", "photograph")
                .param("title", title)
                .param("takenOn", LocalDate.now(clock).toString())
                .with(csrf())
                .with(user(who)))
        .andExpect(status().is(status));
  }

  private List<String> names(CaseRow of) throws Exception {
    byte[] zip =
        browser
            .perform(get(of.url() + "/archive.zip").with(user(handler)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    List<String> names = new ArrayList<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void putsNothingIntoAWarehouseOfAnotherUnit() throws Exception {
    addWarehouse("东库");
    SignedIn other = account("xixian", Role.CASE_HANDLER, city.westCounty());
    page(other, warehouse("西县库"), 302);
    String theirs = idOf(page(other, get("/warehouses"), 200), "西县库");
    assertThat(page(handler, get("/warehouses"), 200).text()).doesNotContain("西县库");
    Document refused = page(handler, move(openWithGoods(), "STORED", "1条", theirs), 422);
    assertThat(refused.select("#e-warehouse").text()).contains("没有这个仓库");
  }

  @Test
  void closesAWarehouseOnlyWhenItIsEmpty() throws Exception {
    String store = addWarehouse("东库");
    CaseRow opened = openWithGoods();
    page(handler, move(opened, "STORED", "2条", store), 302);
    assertThat(page(handler, turn(store, 1), 422).select("[role=alert]").text()).contains("还有物品");
    page(handler, move(opened, "RETURNED", "2条", ""), 302);
    page(handler, turn(store, 1), 302);
    assertThat(page(handler, get("/warehouses"), 200).select("#warehouses").text()).contains("已停用");
    assertThat(page(handler, turn(store, 1), 422).select("[role=alert]").text()).contains("刚被别人改过");
  }

  @Test
  void refusesASecondWarehouseOfTheSameNameAndOneWithoutAName() throws Exception {
    addWarehouse("东库");
    assertThat(page(handler, warehouse("东库"), 422).select("#e-name").text()).contains("已经有");
    assertThat(page(handler, warehouse(" "), 422).select("#e-name").text()).contains("请填写仓库名称");
  }

  @Test
  void exportsWhatLiesInTheWarehouses() throws Exception {
    String store = addWarehouse("东库");
    page(handler, move(openWithGoods(), "STORED", "2条", store), 302);
    byte[] file =
        browser
            .perform(get("/warehouses/export.xlsx?warehouse=" + store).with(user(handler)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  private SignedIn account(String name, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(new NewAccount(login, OwnCity.PASSWORD, "承办人", role, unit));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private String addWarehouse(String name) throws Exception {
    page(handler, warehouse(name), 302);
    return idOf(page(handler, get("/warehouses"), 200), name);
  }

  private static String idOf(Document page, String name) {
    return page.select("#warehouses tbody a:containsOwn(" + name + ")")
        .attr("href")
        .replaceAll("[^0-9]", "");
  }

  private static MockHttpServletRequestBuilder warehouse(String name) {
    return post("/warehouses").with(csrf()).param("name", name).param("place", "东关路 8 号");
  }

  private static MockHttpServletRequestBuilder turn(String id, int version) {
    return post("/warehouses/" + id + "/turn")
        .with(csrf())
        .param("version", String.valueOf(version));
  }

  private CaseRow openWithGoods() throws Exception {
    var of =
        new NewCase(
            UUID.randomUUID().toString(),
            CaseProcedure.ORDINARY,
            new NewCase.Facts(
                "T09", Discovery.Source.INSPECTION, now().minusHours(1), "东关路 8 号", "", ""),
            NewCase.Origin.NONE,
            List.of(new Party.Individual("王小二", "男", null, "汉", "", "", "", "", "", "")),
            certificates,
            List.of());
    CaseOutcome outcome = cases.open(handler, of, clock.instant());
    assertThat(outcome).isInstanceOf(CaseOutcome.Done.class);
    CaseRow opened = ((CaseOutcome.Done) outcome).file();
    page(
        handler,
        post(opened.url() + "/goods")
            .with(csrf())
            .param("version", String.valueOf(opened.version()))
            .param("item", "黄山（硬）")
            .param("quantity", "20条")
            .param("nature", "GENUINE"),
        302);
    return opened;
  }

  private MockHttpServletRequestBuilder move(
      CaseRow of, String kind, String quantity, String warehouse) {
    return post(of.url() + "/ledger/moves")
        .with(csrf())
        .param("formKey", UUID.randomUUID().toString())
        .param("kind", kind)
        .param("at", MOMENT.format(now()))
        .param("handedBy", "甲")
        .param("receivedBy", "乙")
        .param("pictures", "2")
        .param("warehouse", warehouse)
        .param("quantity-0", quantity);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
  }

  private Document page(SignedIn who, MockHttpServletRequestBuilder request, int status)
      throws Exception {
    return Jsoup.parse(
        browser
            .perform(request.with(user(who)))
            .andExpect(status().is(status))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
