package org.jinye.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jinye.casebook.CaseFile;
import org.jinye.casebook.example.CaseFileExamples;
import org.jinye.casebook.example.Course;
import org.jinye.cases.internal.LegalWorkDays;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Books of receipts: what became of every number. */
@ModuleTest
class ReceiptBookPagesTest {

  private static final long SEED = 41;

  private final MockMvc browser;
  private final Cases cases;
  private final CaseFileExamples examples;
  private final Organization organization;
  private final LocalDate today;
  private OwnCity city;
  private SignedIn handler;

  ReceiptBookPagesTest(
      @Autowired MockMvc browser,
      @Autowired Cases cases,
      @Autowired LegalWorkDays workDays,
      @Autowired Clock clock,
      @Autowired Organization organization) {
    this.browser = browser;
    this.cases = cases;
    this.examples = new CaseFileExamples(workDays);
    this.organization = organization;
    this.today = LocalDate.now(clock);
    this.city = OwnCity.found(organization);
    this.handler = account("piaoju", Role.CASE_HANDLER, city.eastCounty());
  }

  @BeforeEach
  void startWithoutBooks() {
    city = OwnCity.found(organization);
    handler = account("piaoju", Role.CASE_HANDLER, city.eastCounty());
  }

  @Test
  void everyNumberOfABookStandsInOneWay() throws Exception {
    String book = addBook("A0000101", "A0000110");
    give(book, 302);
    pay("A0000103", today, 302);
    spoil(book, "A0000104", "A0000105", "VOID", 302);
    spoil(book, "A0000110", "", "LOST", 302);
    Document list = page(get("/fines/books"), 200);
    assertThat(list.select("#books tbody td.text-end").eachText())
        .containsExactly("10", "1", "2", "1", "6");
    assertThat(list.select(".figure-value").eachText()).containsExactly("1 张", "2 张", "1 张", "6 张");
    for (var cell : list.select(".figure-value a")) {
      assertThat(page(get(cell.attr("href")), 200).select("#numbers-table tbody tr"))
          .hasSize(Integer.parseInt(cell.text()));
    }
    Document one = page(get(book), 200);
    assertThat(one.select("#numbers-table tbody tr")).hasSize(10);
    assertThat(one.select("#numbers-table").text()).contains("填写错误");
    assertThat(page(get(book + "?show=USED"), 200).select("#numbers-table a").attr("href"))
        .startsWith("/cases/");
    assertThat(page(get("/fines/receipts"), 200).select("#receipts a").attr("href"))
        .isEqualTo(book);
    for (String path :
        new String[] {
          "/fines/books/export.xlsx", "/fines/books/numbers/export.xlsx", book + "/export.xlsx"
        }) {
      browser.perform(get(path).with(user(handler))).andExpect(status().isOk());
    }
  }

  @Test
  void refusesNumbersThatAreNoRangeOrStandInAnotherBook() throws Exception {
    addBook("00120001", "00120050");
    assertThat(refusedBook("00120050", "00120060").select("#e-first").text())
        .contains("00120001—00120050", "重号");
    assertThat(refusedBook("00130050", "00130001").select("#e-last").text()).contains("不能小于");
    assertThat(refusedBook("00130001", "0013002").select("#e-last").text()).contains("一样长");
    assertThat(refusedBook("A0130001", "B0130002").select("#e-last").text()).contains("一样长");
    assertThat(refusedBook("第一本", "").select("#e-first").text()).contains("以数字结尾");
    assertThat(refusedBook("00200001", "00299999").select("#e-last").text()).contains("最多 10000 张");
    Document refused =
        page(
            form("/fines/books", "formKey", UUID.randomUUID().toString())
                .param("first", "00140001")
                .param("receivedOn", today.plusDays(1).toString()),
            422);
    assertThat(refused.select("#e-kind").text()).contains("请选择票据种类");
    assertThat(refused.select("#e-receivedOn").text()).contains("不能晚于今天");
    assertThat(refused.select("#f-first").val()).isEqualTo("00140001");
    assertThat(page(get("/fines/books"), 200).select("#books tbody tr")).hasSize(1);
  }

  @Test
  void theSameFormSentTwiceRegistersOneBook() throws Exception {
    String key = UUID.randomUUID().toString();
    for (int time = 0; time < 2; time++) {
      page(book("００３０ 0001", "00300050").param("formKey", key), 302);
    }
    assertThat(page(get("/fines/books"), 200).select("#books tbody tr")).hasSize(1);
    assertThat(page(get("/fines/books"), 200).select("#books").text())
        .contains("00300001—00300050");
  }

  @Test
  void aNumberVoidLostOrOfABookThatNobodyHasPaysNothing() throws Exception {
    String book = addBook("00500001", "00500010");
    assertThat(pay("00500001", today, 422).select("#e-number").text()).contains("还没有登记谁领用");
    give(book, 302);
    spoil(book, "00500002", "", "VOID", 302);
    assertThat(pay("00500002", today, 422).select("#e-number").text())
        .contains("登记作废（填写错误）", "不能用来缴款");
    pay("00500001", today, 302);
    assertThat(spoil(book, "00500001", "00500003", "LOST", 422).select("#e-first").text())
        .contains("00500001 已经用于缴款");
    assertThat(spoil(book, "00500002", "", "LOST", 422).select("#e-first").text())
        .contains("已经登记作废");
    assertThat(spoil(book, "00500011", "", "LOST", 422).select("#e-first").text())
        .contains("不在这本票据");
    page(form(book + "/return", "returnedOn", today.toString()).param("version", "2"), 302);
    assertThat(page(get(book), 200).select("[aria-label=登记]").text()).contains("交回");
    pay("00500003", today, 302);
    pay("99999999", today, 302);
  }

  @Test
  void aNumberMarkedByMistakePaysAgain() throws Exception {
    String book = addBook("00600001", "00600010");
    give(book, 302);
    spoil(book, "00600002", "", "VOID", 302);
    String restore = page(get(book), 200).select("form[action$=restore]").attr("action");
    page(form(restore, "x", ""), 302);
    page(form(restore, "x", ""), 422);
    pay("00600002", today, 302);
  }

  @Test
  void aBookGoesOnlyWhileNothingWasDoneWithIt() throws Exception {
    String wrong = addBook("00700001", "00700010");
    page(form(wrong + "/remove", "x", ""), 302);
    page(get(wrong), 404);
    String book = addBook("00700001", "00700010");
    give(book, 302);
    assertThat(page(form(book + "/remove", "x", ""), 422).select(".alert").text())
        .contains("不能撤销登记");
    assertThat(give(book, 422).select(".alert").text()).contains("已经由承办人领用");
    assertThat(
            page(form(book + "/return", "returnedOn", "2001-01-01").param("version", "2"), 422)
                .select("#e-returnedOn")
                .text())
        .contains("不能早于领用");
  }

  @Test
  void nobodyElseSeesOrChangesThem() throws Exception {
    String book = addBook("00800001", "00800010");
    browser.perform(get(book).with(user(city.otherCounty()))).andExpect(status().isNotFound());
    for (String path : new String[] {"/fines/books", "/fines/books/numbers"}) {
      assertThat(
              browser
                  .perform(get(path).with(user(city.otherCounty())))
                  .andReturn()
                  .getResponse()
                  .getContentAsString(StandardCharsets.UTF_8))
          .doesNotContain("00800001");
    }
    SignedIn other = account("bieju", Role.CASE_HANDLER, city.westCounty());
    browser
        .perform(form(book + "/give", "holder", "别人").param("version", "1").with(user(other)))
        .andExpect(status().isNotFound());
    SignedIn reader = account("neiguan", Role.SUPERVISOR, city.eastCounty());
    browser
        .perform(form(book + "/give", "holder", "别人").param("version", "1").with(user(reader)))
        .andExpect(status().isUnprocessableContent());
    assertThat(page(get(book), 200).text()).contains("还没有领用");
  }

  private SignedIn account(String name, Role role, String unit) {
    return Scope.system("test")
        .get(() -> {
          String login = name + city.code();
          organization.ensureAccount(new NewAccount(login, OwnCity.PASSWORD, "承办人", role, unit));
          return organization.findAccount(login).orElseThrow();
        });
  }

  private String addBook(String first, String last) throws Exception {
    page(book(first, last).param("formKey", UUID.randomUUID().toString()), 302);
    return page(get("/fines/books"), 200).select("#books tbody a").attr("href");
  }

  private Document refusedBook(String first, String last) throws Exception {
    return page(book(first, last).param("formKey", UUID.randomUUID().toString()), 422);
  }

  private MockHttpServletRequestBuilder book(String first, String last) {
    return form("/fines/books", "kind", "CONFISCATION")
        .param("first", first)
        .param("last", last)
        .param("receivedOn", today.minusYears(3).toString())
        .param("issuer", "财政局");
  }

  private Document give(String book, int status) throws Exception {
    return page(
        form(book + "/give", "holder", "承办人")
            .param("givenOn", today.minusYears(3).toString())
            .param("version", "1"),
        status);
  }

  private Document spoil(String book, String first, String last, String how, int status)
      throws Exception {
    return page(
        form(book + "/spoilt", "how", how)
            .param("first", first)
            .param("last", last)
            .param("on", today.toString())
            .param("reason", "填写错误"),
        status);
  }

  /** A payment in a case of its own, whose fine is open. */
  private Document pay(String number, LocalDate on, int status) throws Exception {
    CaseFile whole = examples.clean(Course.PLAIN, SEED);
    CaseFile unpaid =
        examples.cleanOn(Course.PLAIN, SEED, whole.receipts().getFirst().on().minusDays(1));
    CaseRow row =
        Scope.system("test")
            .get(() ->
                cases.takeOver(
                    new TakenFile(
                        unpaid, UUID.randomUUID().toString(), city.eastCounty(), "某人", "", "")));
    return page(
        form(row.url() + "/ledger/receipts", "number", number)
            .param("paidOn", on.toString())
            .param("money", "100"),
        status);
  }

  private static MockHttpServletRequestBuilder form(String url, String name, String value) {
    return post(url).with(csrf()).param(name, value);
  }

  private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
    return Jsoup.parse(
        Objects.requireNonNull(
            browser
                .perform(request.with(user(handler)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)));
  }
}
