package org.jinye.retailers.web.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.internal.division.Divisions;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class DivisionsPageTest {

  private static final String CSV =
      """
      code,name,cityCode,provinceCode
      37,"山东省",,37
      3702,"青岛市",,37
      370202,"市南区",3702,37
      370203,"市北区",3702,37
      """;

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Divisions divisions;
  private OwnCity city;
  private SignedIn administrator;

  @BeforeEach
  void foundCityWithAnAdministrator() {
    city = OwnCity.found(organization);
    administrator =
        Scope.system("test")
            .get(() -> {
              String name = "guan" + city.code();
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void takesCodesFromTheNationsListAfterALook() throws Exception {
    Document look = look(CSV.getBytes(Charset.forName("GB18030")));
    assertThat(look.select("form[action$=/accept] button").text()).isEqualTo("确认导入 4 行");
    assertThat(isCounty("370202")).isFalse();
    accept(look);
    assertThat(isCounty("370202")).isTrue();
    Document list = page("/divisions?q=青岛市市");
    assertThat(list.select("tbody tr")).hasSize(2);
    assertThat(list.text()).contains("山东省青岛市市南区");
    assertThat(look(CSV.getBytes(StandardCharsets.UTF_8)).text()).contains("没有要改的");
    Document renamed = look("代码,名称\n370202,市南新区\n".getBytes(StandardCharsets.UTF_8));
    assertThat(renamed.text()).contains("名称：市南区 → 市南新区");
  }

  @Test
  void readsItsOwnExport() throws Exception {
    accept(look("代码,名称\n11,北京市\n1101,市辖区\n110101,东城区\n".getBytes(StandardCharsets.UTF_8)));
    byte[] exported =
        browser
            .perform(get("/divisions/export.xlsx").with(user(administrator)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(look(exported).text()).contains("没有要改的");
  }

  @Test
  void namesWhatIsNoDivisionCode() throws Exception {
    Document look =
        look(
            "code,name\n990101,无此省\n12,\n110101001,东华门街道\n\"13\n\",x\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(look.select("section[aria-label=问题]").text())
        .contains("第 2 行“代码” 990101", "不是省级代码", "第 3 行“名称”", "第 4 行“代码” 110101001");
  }

  @Test
  void isForAdministratorsAlone() throws Exception {
    assertThat(
            browser
                .perform(get("/divisions").with(user(city.citySupervisor())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void asksForAFileWhenNoneWasChosen() throws Exception {
    MockHttpServletResponse refused =
        browser
            .perform(
                multipart("/divisions/import")
                    .file(new MockMultipartFile("file", "", null, new byte[0]))
                    .with(user(administrator))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("请选择一个不超过 20 MB 的文件");
  }

  private boolean isCounty(String code) {
    return administrator.scope().get(() -> divisions.isCounty(code));
  }

  private Document look(byte[] content) throws Exception {
    MockHttpServletResponse sent =
        browser
            .perform(
                multipart("/divisions/import")
                    .file(new MockMultipartFile("file", "areas.csv", null, content))
                    .with(user(administrator))
                    .with(csrf()))
            .andReturn()
            .getResponse();
    return page(Objects.requireNonNull(sent.getRedirectedUrl()));
  }

  private void accept(Document look) throws Exception {
    String action = look.select("form[action$=/accept]").attr("action");
    var answer = browser.perform(post(action).with(user(administrator)).with(csrf())).andReturn();
    assertThat(answer.getResponse().getStatus()).isEqualTo(302);
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(path).with(user(administrator)))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
