package org.jinye.retailers.web.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class LicencePagesTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  private OwnCity city;

  @BeforeEach
  void foundCityWithAShop() {
    city = OwnCity.found(organization);
    Retailer shop =
        new Retailer(
            shopId(),
            city.eastCounty(),
            "红旗商店",
            "红旗路1号",
            5,
            "便利店",
            "城区",
            3,
            "normal",
            null,
            null,
            null);
    city.citySupervisor().scope().run(() -> retailers.upsert(Stream.of(shop)));
  }

  @Test
  void registersALicenceAndTellsItsHistory() throws Exception {
    String page = register(shopId());
    Document licence = page(page, city.leader());
    assertThat(licence.text()).contains("红旗商店", "张三", "2021-01-01 至 2025-12-31", "登记");
    assertThat(licence.select(".badge").text()).as("computed by day").contains("过期");
    assertThat(licence.text()).as("a leader changes nothing").contains("状态由内管员变更");
    assertThat(page("/licences?state=EXPIRED", city.leader()).select("tbody tr")).hasSize(1);
    assertThat(page("/licences?state=VALID", city.leader()).text()).contains("没有符合条件");
  }

  @Test
  void changesAStateOnlyWhereTheRulesAllowIt() throws Exception {
    String page = register(shopId());
    MockHttpServletResponse refused =
        send(
            form(page + "/state")
                .param("version", "0")
                .param("to", "SUSPENDED")
                .param("on", "2024-03-01")
                .param("until", "2024-05-01")
                .param("ground", "装修"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("许可证现在是“过期”，不能变更为“停业”").contains("装修");
    MockHttpServletResponse taken =
        send(
            form(page + "/state")
                .param("version", "0")
                .param("to", "CANCELLED")
                .param("on", "2026-01-05")
                .param("ground", "有效期届满未延续")
                .param("document", "烟注〔2026〕1号"));
    assertThat(taken.getStatus()).isEqualTo(302);
    assertThat(page(page, city.leader()).text()).contains("注销 有效期届满未延续；文号 烟注〔2026〕1号");
    assertThat(page(page, city.countySupervisor()).text()).contains("不能再变更");
  }

  @Test
  void keepsWhatWasTypedBesideTheErrors() throws Exception {
    MockHttpServletResponse refused =
        send(
            face("/retailers/" + shopId() + "/licences", "999999100001")
                .param("validTo", "2027-01-01"));
    assertThat(refused.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(refused.getContentAsString());
    assertThat(page.select("#e-number").text()).contains("999999不存在");
    assertThat(page.select("#e-validTo").text()).contains("最长5年");
    assertThat(page.select("#f-personInCharge").val()).isEqualTo("张三");
  }

  @Test
  void refusesTheSameNumberTwiceInOneTerm() throws Exception {
    register(shopId());
    MockHttpServletResponse again =
        send(face("/retailers/" + shopId() + "/licences", number()).param("validTo", "2025-06-30"));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("同一期间已经有一张有效的许可证");
  }

  @Test
  void hidesALicenceFromAnotherCounty() throws Exception {
    String page = register(shopId());
    browser.perform(get(page).with(user(city.otherCounty()))).andExpect(status().isNotFound());
    assertThat(page("/licences", city.otherCounty()).text()).contains("还没有登记许可证");
    browser
        .perform(post(page + "/state").with(csrf()).with(user(city.leader())).param("version", "0"))
        .andExpect(status().isForbidden());
  }

  @Test
  void exportsTheList() throws Exception {
    register(shopId());
    byte[] xlsx =
        browser
            .perform(get("/licences/export.xlsx").with(user(city.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).isEqualTo(number());
    }
  }

  private String register(String shop) throws Exception {
    MockHttpServletResponse kept =
        send(face("/retailers/" + shop + "/licences", number()).param("validTo", "2025-12-31"));
    assertThat(kept.getStatus()).as(kept.getContentAsString()).isEqualTo(302);
    return java.util.Objects.requireNonNull(kept.getRedirectedUrl());
  }

  private MockHttpServletRequestBuilder face(String address, String number) {
    return form(address)
        .param("number", number)
        .param("tradeName", "红旗商店")
        .param("personInCharge", "张三")
        .param("enterpriseKind", "个体")
        .param("place", "红旗路1号")
        .param("scope", "卷烟、雪茄烟")
        .param("supplier", "试验公司")
        .param("issuer", "试验局")
        .param("issuedOn", "2021-01-01")
        .param("validFrom", "2021-01-01");
  }

  private MockHttpServletRequestBuilder form(String address) {
    return post(address).with(csrf()).with(user(city.countySupervisor()));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
    return browser.perform(form).andReturn().getResponse();
  }

  private Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private String number() {
    return city.eastCounty() + "100007";
  }

  private String shopId() {
    return number();
  }
}
