package org.jinye.warnings.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Warnings of several rules about one shop and week, concluded as one. */
@ModuleTest
class JoinedWarningsTest {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

  private final OwnCity city;
  private final WarningRows rows;
  private final Workspace cityDesk;
  private final Workspace county;
  private final String shop;

  JoinedWarningsTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.city = OwnCity.found(organization);
    this.rows = new WarningRows(database, retailers, city.code());
    this.cityDesk = new Workspace(browser, city.citySupervisor());
    this.county = new Workspace(browser, city.countySupervisor());
    this.shop = rows.shop(city.eastCounty(), "东风商店");
  }

  @Test
  void needTheAttachmentsOfEveryRule() {
    long total = assigned("W03");
    long often = assigned("W07");

    assertThat(conclude(422, total, often))
        .contains("缺少附件：店面及库存照片", "缺少附件：零售户情况说明", "缺少附件：本周期各次订单截图");
    attach(total, "shop_photo");
    attach(total, "statement");
    assertThat(conclude(422, total, often))
        .as("what the one rule asks for does not do for the other")
        .contains("缺少附件：本周期各次订单截图")
        .doesNotContain("缺少附件：零售户情况说明");
    assertThat(rows.state(total)).as("all or none").isEqualTo("ASSIGNED");
    assertThat(conclude(422, often)).as("nor alone").contains("缺少附件：本周期各次订单截图");

    attach(often, "order_record");
    conclude(302, total, often);
    assertThat(rows.state(total)).isEqualTo("IRREGULAR");
    assertThat(rows.state(often)).isEqualTo("IRREGULAR");
  }

  private String conclude(int expected, long... warnings) {
    var step =
        post("/warnings/" + warnings[0] + "/steps")
            .param("step", "irregular")
            .param("measure", "INQUIRY_LETTER")
            .param("words", "库存不符")
            .param("answer.W03.main_items", "某品规")
            .param("answer.W03.stock_checked", "yes")
            .param("answer.W03.explanation", "for_others")
            .param("answer.W07.who_approved", "无人同意")
            .param("answer.W07.filing_status", "missing");
    for (long warning : warnings) {
      step.param("warning", rows.now(warning).toString());
    }
    return county.perform(step.with(csrf()), expected).body();
  }

  private long assigned(String rule) {
    long id = rows.warn(city.eastCounty(), shop, draft -> draft.rule = rule);
    cityDesk.perform(
        post("/warnings/" + id + "/steps")
            .param("step", "assigning")
            .param("warning", rows.now(id).toString())
            .with(csrf()),
        302);
    return id;
  }

  private void attach(long id, String kind) {
    county.perform(
        multipart("/warnings/" + id + "/attachments")
            .file(new MockMultipartFile("file", "材料.pdf", "application/pdf", PDF))
            .param("kind", kind)
            .param("title", "材料")
            .param("takenOn", "2026-09-18")
            .with(csrf()),
        302);
  }
}
