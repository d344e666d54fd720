package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.Browsing;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ModuleTest
class TokensTest {

  private static final String EXPORT = "/retailers/export.xlsx";

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  @Autowired private JdbcClient database;
  private OwnCity city;
  private Browsing owner;

  @BeforeEach
  void signIn() throws Exception {
    city = OwnCity.found(organization);
    owner = browsing(city.citySupervisor());
  }

  @Test
  void opensWhatItIsForUnderItsOwnersScope() throws Exception {
    String token = make("READ");
    MockHttpServletResponse answer = ask(get(EXPORT), token);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).contains("spreadsheetml");
    assertThat(answer.getCookie("SESSION")).as("no session").isNull();
    assertThat(attempts()).contains("TOKEN SUCCEEDED ");
    assertThat(document(owner.open("/tokens")).text()).contains("127.0.0.1");
    assertProblem(ask(get("/accounts/export.xlsx"), token), 403, "您的岗位没有这项权限");
  }

  @Test
  void isShownOnceAndKeptAsADigest() throws Exception {
    String token = make("READ");
    assertThat(token).matches("jy_[A-Za-z0-9_-]{43}");
    assertThat(owner.open("/tokens").getContentAsString())
        .doesNotContain(token)
        .contains(token.substring(0, 9));
    List<String> kept =
        Scope.system("test")
            .get(() ->
                database
                    .sql("select t::text from organization.api_token t")
                    .query(String.class)
                    .list());
    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(token));
  }

  @Test
  void opensNothingBeyondItsUse() throws Exception {
    String reading = make("READ");
    assertProblem(ask(get("/retailers"), reading), 403, "用途不包括");
    assertProblem(ask(get("/tokens"), reading), 403, "用途不包括");
    assertProblem(ask(post("/tokens"), reading), 403, "用途不包括");
    assertProblem(ask(post("/api/imports"), reading), 403, "用途不包括");
    assertProblem(ask(get(EXPORT), make("IMPORT")), 403, "用途不包括");
    assertThat(attempts()).contains("TOKEN FAILED BEYOND_TOKEN");
  }

  @Test
  void opensNothingWhenWrongExpiredRevokedOrOfALockedAccount() throws Exception {
    assertProblem(ask(get(EXPORT), "jy_wrong"), 401, "没有这个接口令牌");
    assertProblem(ask(get(EXPORT), ""), 401, "没有这个接口令牌");
    String token = make("READ");
    change("update organization.api_token set expires_at = now() where account_id = :id");
    assertProblem(ask(get(EXPORT), token), 401, "已过期");
    change(
        "update organization.api_token set expires_at = created_at + interval '1 day' where account_id = :id");
    assertThat(ask(get(EXPORT), token).getStatus()).isEqualTo(200);
    change("update organization.account set enabled = false where id = :id");
    assertProblem(ask(get(EXPORT), token), 401, "账号已停用");
    change("update organization.account set enabled = true where id = :id");
    owner.post(revokeAddress());
    assertProblem(ask(get(EXPORT), token), 401, "已作废");
    assertThat(attempts())
        .contains(
            "TOKEN FAILED EXPIRED_TOKEN",
            "TOKEN FAILED LOCKED_ACCOUNT",
            "TOKEN FAILED REVOKED_TOKEN");
  }

  @Test
  void asksForATokenBeneathTheApi() throws Exception {
    MockHttpServletResponse answer =
        server.perform(get("/api/imports/1")).andReturn().getResponse();
    assertProblem(answer, 401, "Authorization");
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void takesAFileWithoutAFormsToken() throws Exception {
    String token = make("IMPORT");
    var file =
        new MockMultipartFile(
            "files", "零售户.csv", "text/csv", "许可证号,名称\n1,一\n".getBytes(StandardCharsets.UTF_8));
    MockHttpServletResponse answer = ask(multipart("/api/imports").file(file), token);
    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getContentAsString()).matches("\\{\"imports\":\\[\\d+]}");
    String id = answer.getContentAsString().replaceAll("\\D", "");
    MockHttpServletResponse progress = ask(get("/api/imports/" + id), token);
    assertThat(progress.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"state\":\"RECEIVED\"", "零售户.csv", "排队中");
    assertProblem(ask(get("/api/imports/999999999"), token), 404, "没有");
    assertProblem(ask(multipart("/api/imports"), token), 422, "请选择要导入的文件");
  }

  @Test
  void takesRowsAsJsonLines() throws Exception {
    String token = make("IMPORT");
    String rows = "{\"许可证号\": \"1\", \"店名\": \"一\"}\n{\"许可证号\": 2}\n";
    MockHttpServletResponse answer =
        ask(
            post("/api/imports")
                .queryParam("name", "每日.jsonl")
                .contentType("application/x-ndjson")
                .content(rows.getBytes(StandardCharsets.UTF_8)),
            token);
    assertThat(answer.getStatus()).isEqualTo(202);
    String id = answer.getContentAsString().replaceAll("\\D", "");
    assertThat(ask(get("/api/imports/" + id), token).getContentAsString(StandardCharsets.UTF_8))
        .contains("每日.jsonl", "RECEIVED");
    assertProblem(
        ask(
            post("/api/imports?profile=nothing")
                .contentType("application/x-ndjson")
                .content(rows.getBytes(StandardCharsets.UTF_8)),
            token),
        422,
        "没有这个导入模板");
  }

  @Test
  void takesNoFileForWhoMayNotImport() throws Exception {
    owner = browsing(city.countySupervisor());
    assertProblem(ask(multipart("/api/imports"), make("IMPORT")), 403, "您的岗位没有这项权限");
  }

  @Test
  void refusesWhenAskedTooOften() throws Exception {
    String token = make("READ");
    Document last = new Document("");
    for (int i = 0; i < 130 && !last.text().contains("429"); i++) {
      last = document(ask(get("/api/nothing"), token));
    }
    assertProblem(ask(get(EXPORT), token), 429, "请求太多");
    assertThat(ask(get(EXPORT), make("READ")).getStatus()).as("another token").isEqualTo(200);
  }

  @Test
  void recordsOnlySoManyWrongTokensOfOneAddress() throws Exception {
    String address = "198.51.100." + (Integer.parseInt(city.code()) % 250);
    MockHttpServletResponse last = new MockHttpServletResponse();
    for (int i = 0; i < 35; i++) {
      last = ask(get(EXPORT).with(request -> from(address, request)), "jy_wrong" + city.code());
    }
    assertProblem(last, 429, "请求太多");
    assertThat(last.getHeader("Retry-After")).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongAtTheFields() throws Exception {
    MockHttpServletResponse answer =
        owner.post(
            "/tokens",
            "name",
            "",
            "scope",
            "ALL",
            "until",
            LocalDate.now(java.time.ZoneOffset.UTC).plusYears(2).toString());
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(document(answer).select(".invalid-feedback").eachText())
        .containsExactly("请写明给哪个程序用，最多 50 个字。", "请选择用途。", "请选择今天到一年以内的日期。");
  }

  @Test
  void onlyTheOwnerAndHisAdministratorRevoke() throws Exception {
    String token = make("READ");
    String revoke = revokeAddress();
    Browsing colleague = browsing(city.leader());
    assertThat(colleague.post(revoke).getStatus()).isEqualTo(404);
    assertThat(document(colleague.open("/tokens")).text()).doesNotContain(token.substring(0, 9));
    Browsing administrator = administrator();
    String page = "/accounts/" + city.citySupervisor().accountId() + "/access";
    assertThat(document(administrator.open(page)).text()).contains(token.substring(0, 9));
    administrator.post(page + revoke.replace("/tokens", "/tokens"));
    assertProblem(ask(get(EXPORT), token), 401, "已作废");
  }

  private String make(String scope) throws Exception {
    MockHttpServletResponse answer =
        owner.post(
            "/tokens",
            "name",
            "数据仓库",
            "scope",
            scope,
            "until",
            LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString());
    return document(answer).select("#given").text();
  }

  private String revokeAddress() throws Exception {
    return document(owner.open("/tokens")).select("form[action$=/revoke]").attr("action");
  }

  private Browsing administrator() throws Exception {
    String name = "guan" + city.code();
    var account =
        new NewAccount(
            name, OwnCity.PASSWORD, "管理员" + city.code(), Role.ADMINISTRATOR, city.code());
    Scope.system("test").run(() -> organization.ensureAccount(account));
    Browsing window = new Browsing(server);
    window.signIn(name, OwnCity.PASSWORD);
    return window;
  }

  private Browsing browsing(SignedIn person) throws Exception {
    Browsing window = new Browsing(server);
    window.signIn(person.getUsername(), OwnCity.PASSWORD);
    return window;
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse ask(
      AbstractMockHttpServletRequestBuilder<B> request, String token) throws Exception {
    return server
        .perform(request.header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }

  private static org.springframework.mock.web.MockHttpServletRequest from(
      String address, org.springframework.mock.web.MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    return request;
  }

  private void change(String statement) {
    Scope.system("test")
        .run(() -> database.sql(statement).param("id", city.citySupervisor().accountId()).update());
  }

  private List<String> attempts() {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select way || ' ' || outcome || ' ' || reason from organization.sign_in_attempt
                    where account_id = :id order by id
                    """)
                .param("id", city.citySupervisor().accountId())
                .query(String.class)
                .list());
  }

  private static void assertProblem(MockHttpServletResponse answer, int status, String words)
      throws Exception {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"status\":" + status, words);
  }

  private static Document document(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}
