package org.jinye.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jinye.testing.Browsing.target;

import org.jinye.organization.Organization;
import org.jinye.testing.Browsing;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SessionsPageTest {

  @Autowired private MockMvc server;
  @Autowired private Organization organization;
  private Browsing here;
  private Browsing elsewhere;
  private Browsing stranger;

  @BeforeEach
  void signIn() throws Exception {
    OwnCity city = OwnCity.found(organization);
    here = signedIn(city.leader().getUsername());
    elsewhere = signedIn(city.leader().getUsername());
    stranger = signedIn(city.citySupervisor().getUsername());
  }

  @Test
  void listsOnesOwnSessionsOnly() throws Exception {
    Document page = page(here);
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.select("tbody").text()).containsOnlyOnce("本次登录").contains("127.0.0.1");
    assertThat(page(stranger).select("tbody tr")).hasSize(1);
  }

  @Test
  void endsAnother() throws Exception {
    String end = page(here).select("form[action$=/end]").attr("action");
    assertThat(stranger.post(end).getStatus()).as("of somebody else").isEqualTo(404);
    assertThat(target(here.post(end))).endsWith("/sessions");
    assertThat(target(elsewhere.open("/warnings"))).endsWith("/login");
    assertThat(page(here).select("tbody tr")).hasSize(1);
  }

  @Test
  void endsAllOthersAtOnce() throws Exception {
    here.post("/sessions/end-others");
    assertThat(target(elsewhere.open("/warnings"))).endsWith("/login");
    assertThat(stranger.open("/warnings").getStatus()).isEqualTo(200);
    assertThat(page(here).select("tbody tr")).hasSize(1);
  }

  private Browsing signedIn(String username) throws Exception {
    Browsing window = new Browsing(server);
    window.signIn(username, OwnCity.PASSWORD);
    return window;
  }

  private static Document page(Browsing window) throws Exception {
    return Jsoup.parse(window.open("/sessions").getContentAsString());
  }
}
