package org.jinye.warnings.web.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailers;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jinye.warnings.WarningRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class PrecisionPageTest {

  private final MockMvc browser;
  private final OwnCity city;

  PrecisionPageTest(
      @Autowired MockMvc browser,
      @Autowired Organization organization,
      @Autowired JdbcClient database,
      @Autowired Retailers retailers) {
    this.browser = browser;
    this.city = OwnCity.found(organization);
    WarningRows rows = new WarningRows(database, retailers, city.code());
    rows.warn(city.eastCounty(), rows.shop(city.eastCounty(), "东风商店"), draft -> {});
    rows.warn(city.eastCounty(), rows.shop(city.eastCounty(), "胜利商店"), draft -> draft.rule = "W07");
    rows.warnItem(city.code(), draft -> draft.item = "6901028999001");
  }

  @Test
  void aCitysLineOpensWhatBelongsToNoCounty() throws Exception {
    Document page = page("/precision");
    Element ofCity = page.select("tr:contains(（本级）)").getFirst();
    assertThat(ofCity.select("td[data-label=触发]").text()).isEqualTo("1");
    assertThat(listed(ofCity)).isEqualTo(1);
    assertThat(listed(page.select("tr:contains(W03)").getFirst())).isEqualTo(2);
  }

  @Test
  void aRulesPageOpensThePrecisionOfThatRuleAlone() throws Exception {
    String href = page("/rules/W07").select("dd a[href^=/precision]").attr("href");
    Document page = page(href);
    assertThat(page.select("tr td[data-label=触发]").eachText()).containsOnly("1");
    for (Element row : page.select("tr:has(td[data-label=触发])")) {
      assertThat(listed(row)).isEqualTo(1);
    }
    assertThat(page.select(".page-actions a[href^=/precision/export]").attr("href"))
        .contains("rule=W07");
  }

  @Test
  void theSumOfRulesAndOfCountiesOpensAllThatItCounts() throws Exception {
    Document page = page("/precision");
    for (String table : List.of("按规则", "按县局")) {
      Element sum = page.selectFirst("section[aria-label=" + table + "] tfoot tr");
      assertThat(sum).as(table).isNotNull();
      Element fired = sum.expectFirst("[data-label=触发] a");
      assertThat(fired.text()).isEqualTo("3");
      assertThat(page(fired.attr("href")).select("#total").text()).isEqualTo("3");
    }
    assertThat(page.select("section[aria-label=按办结人] tfoot")).isEmpty();
  }

  private long listed(Element row) throws Exception {
    Document list = page(row.select("td[data-label=触发] a").attr("href"));
    return Long.parseLong(list.select("#total").text());
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(URI.create(address)).with(user(city.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
