package org.jinye.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.jinye.organization.Organization;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class RemindersPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Organization organization;
  private OwnCity city;

  @BeforeEach
  void foundCity() {
    city = OwnCity.found(organization);
  }

  @Test
  void keepsTheOwnAddressAndTakesItAway() throws Exception {
    assertThat(page().text()).contains("还没有配置发信服务器");
    assertThat(set("dong@example.cn").getStatus()).isEqualTo(302);
    assertThat(page().select("#f-address").val()).isEqualTo("dong@example.cn");
    assertThat(set(" ").getStatus()).isEqualTo(302);
    assertThat(page().select("#f-address").val()).isEmpty();
  }

  @Test
  void tellsWhatIsNoAddressAndLosesNothing() throws Exception {
    for (String wrong : new String[] {"dong", "a b@c.cn", "a@b", "a@b.cn\r\nBcc: x@y.cn"}) {
      MockHttpServletResponse answer = set(wrong);
      assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
      Document page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select(".invalid-feedback").text()).contains("请填写完整的邮箱地址");
      assertThat(page.select("#f-address").val()).startsWith(wrong.substring(0, 1));
    }
    assertThat(page().select("#f-address").val()).isEmpty();
  }

  private MockHttpServletResponse set(String address) throws Exception {
    return browser
        .perform(
            post("/tasks/reminders")
                .param("address", address)
                .with(user(city.countySupervisor()))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private Document page() throws Exception {
    return Jsoup.parse(
        browser
            .perform(get("/tasks/reminders").with(user(city.countySupervisor())))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
