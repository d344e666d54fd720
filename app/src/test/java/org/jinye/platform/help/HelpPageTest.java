package org.jinye.platform.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.MenuEntry;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class HelpPageTest {

  @Autowired private MockMvc browser;
  @Autowired private List<MenuEntry> menu;

  private final SignedIn reader;

  HelpPageTest(@Autowired Organization organization) {
    this.reader = OwnCity.found(organization).countySupervisor();
  }

  @Test
  void everyPageOfTheMenuHasItsChapter() throws Exception {
    for (MenuEntry entry : menu) {
      String chapter = chapterFor(entry.path());
      assertThat(chapter).as(entry.title()).startsWith("/help/");
      if (!entry.path().equals("/help")) {
        assertThat(chapter).as("%s has a chapter of its own", entry.title()).doesNotContain("00-");
      }
    }
  }

  @Test
  void everyChapterOpensAndItsLinksLead() throws Exception {
    Document first = page("/help/00-start");
    List<String> chapters = first.select(".guide-contents a[href^=/help/]").eachAttr("href");
    assertThat(chapters).hasSizeGreaterThan(8);
    for (String chapter : chapters) {
      Document page = page(chapter);
      assertThat(page.select(".guide h1")).as(chapter).hasSize(1);
      for (String link : page.select(".guide a[href^=/help/]").eachAttr("href")) {
        assertThat(chapters).as("%s leads on", chapter).contains(link);
      }
    }
  }

  @Test
  void knowsNothingElse() throws Exception {
    for (String path :
        List.of("/help/no", "/help/images/no.png", "/help/images/..%2f00-start.md")) {
      browser
          .perform(get(java.net.URI.create(path)).with(user(reader)))
          .andExpect(status().is4xxClientError());
    }
    browser.perform(get("/help/00-start")).andExpect(redirectedUrl("/login"));
  }

  private String chapterFor(String path) throws Exception {
    String location =
        browser
            .perform(get("/help").param("from", path).with(user(reader)))
            .andExpect(status().isFound())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    return location == null ? "" : location;
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(path).with(user(reader)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
