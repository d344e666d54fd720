package org.jinye.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.StoreCheck;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class StorageTest {

  private static final int ROUNDS = 50;

  @Autowired private MockMvc browser;
  @Autowired private Attachments attachments;
  @Autowired private StoreCheck check;
  @Autowired private JdbcClient database;

  private final OwnCity city;
  private final SignedIn administrator;

  StorageTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    String name = "guan" + city.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void namesTheFirstFileThatWasAltered() throws Exception {
    Attachment good = add("完好的");
    Attachment bad = add("改动的");
    Path file = attachments.file(bad);
    byte[] content = Files.readAllBytes(file);
    Files.writeString(file, "altered");
    try {
      browser
          .perform(post("/attachments/storage/check").with(csrf()).with(user(administrator)))
          .andExpect(status().is3xxRedirection());
      goOnUntilTheEnd();
      assertThat(damaged()).contains(bad.sha256()).doesNotContain(good.sha256());
      String page = page();
      assertThat(page).contains("附件 2 个", "不同的文件 2 个", "没有设置");
    } finally {
      Files.write(file, content);
    }
    check.begin();
    goOnUntilTheEnd();
    assertThat(page()).contains("完成，已核对");
  }

  @Test
  void isForAdministrators() throws Exception {
    browser
        .perform(get("/attachments/storage").with(user(city.countySupervisor())))
        .andExpect(status().isForbidden());
  }

  private void goOnUntilTheEnd() {
    for (int i = 0; i < ROUNDS && isOpen(); i++) {
      check.goOn();
    }
    assertThat(isOpen()).isFalse();
  }

  private boolean isOpen() {
    return database
        .sql("select exists (select from evidence.store_check where finished_at is null)")
        .query(Boolean.class)
        .single();
  }

  /** Other tests damage files too: what this round found, whichever was first. */
  private List<String> damaged() {
    return Scope.system("test")
        .get(() ->
            database
                .sql(
                    """
                    select a.sha256 from evidence.attachment a
                    where exists (
                      select from evidence.store_check c
                      where c.damaged > 0 and c.first_damaged <= a.sha256)
                      and a.title = '改动的'
                    """)
                .query(String.class)
                .list());
  }

  private String page() throws Exception {
    return Jsoup.parse(
            browser
                .perform(get("/attachments/storage").with(user(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .text();
  }

  private Attachment add(String title) throws IOException {
    var place =
        new AttachmentPlace(
            new Owner("test", UUID.randomUUID().toString()),
            city.eastCounty(),
            List.of(new Choice("paper", "材料")));
    byte[] content = (new String(SampleFiles.pdf(), UTF_8) + UUID.randomUUID()).getBytes(UTF_8);
    Scope.Entered entered = city.countySupervisor().scope().enter();
    try {
      AttachmentOutcome outcome =
          attachments.add(
              place,
              new AttachmentDetails("paper", title, "2026-01-05", "a.pdf"),
              new ByteArrayInputStream(content),
              "东内管");
      return ((AttachmentOutcome.Added) outcome).attachment();
    } finally {
      entered.leave();
    }
  }
}
