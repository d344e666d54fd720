package org.jinye.retailers.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.jinye.organization.Organization;
import org.jinye.retailers.Retailer;
import org.jinye.retailers.Retailers;
import org.jinye.retailers.internal.merge.Merging;
import org.jinye.retailers.internal.unlicensed.UnlicensedRegister;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What is only ever added to stays with the merged file, and is read in the kept one. */
@ModuleTest
class MergedFilePagesTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  @Autowired private Retailers retailers;
  @Autowired private UnlicensedRegister unlicensed;
  @Autowired private Merging merging;
  private OwnCity city;

  @BeforeEach
  void foundCityWithTwoFilesOfOneShop() throws Exception {
    city = OwnCity.found(organization);
    city.citySupervisor()
        .scope()
        .run(() -> {
          retailers.upsert(Stream.of(shop(1), shop(2)));
          unlicensed.add(id(2), city.eastCounty(), LocalDate.of(2026, 1, 5), "走访时发现柜台有烟", "某人");
        });
    send(
        "/retailers/" + id(2) + "/watch", "watchClass", "KEY", "reason", "曾被处罚", "againOn", soon());
    send(
        "/retailers/" + id(2) + "/people",
        "name",
        "李四",
        "role",
        "OPERATOR",
        "identity",
        "",
        "since",
        "2026-01-01");
  }

  @Test
  void standInTheKeptFileUntilTheMergeIsUndone() throws Exception {
    Document before = page(1);
    assertThat(before.text()).doesNotContain("走访时发现柜台有烟", "曾被处罚", "李四");
    long merge =
        city.citySupervisor()
            .scope()
            .get(() -> merging.merge(id(1), id(2), Set.of(), "同一家店", "某人"));
    assertThat(page(1).text()).contains("走访时发现柜台有烟", "曾被处罚", "李四", "并入的档案");
    assertThat(get("/retailers/" + id(1) + "/timeline", 200).text())
        .contains("走访时发现柜台有烟", "定为重点关注户：曾被处罚", "李四");
    assertThat(get("/retailers/" + id(1) + "/watch", 200).text()).contains("曾被处罚");
    assertThat(get("/unlicensed", 200).text()).doesNotContain(id(2));
    city.citySupervisor().scope().run(() -> merging.undo(merge, "某人"));
    assertThat(page(1).select("main").html()).isEqualTo(before.select("main").html());
    assertThat(page(2).text()).contains("走访时发现柜台有烟", "曾被处罚", "李四");
  }

  private Document page(int number) throws Exception {
    return get("/retailers/" + id(number), 200);
  }

  private Document get(String path, int expected) throws Exception {
    return Jsoup.parse(
        browser
            .perform(MockMvcRequestBuilders.get(path).with(user(city.countySupervisor())))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private void send(String path, String... fields) throws Exception {
    var request = post(path).with(user(city.countySupervisor())).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    browser.perform(request).andExpect(status().is(302));
  }

  private static String soon() {
    return LocalDate.now(ZoneId.systemDefault()).plusMonths(6).toString();
  }

  private String id(int number) {
    return city.code() + "%08d".formatted(number);
  }

  private Retailer shop(int number) {
    return new Retailer(
        id(number),
        city.eastCounty(),
        "红旗商店" + number,
        "街2号",
        5,
        "便利店",
        "城区",
        3,
        "normal",
        null,
        null,
        null);
  }
}
