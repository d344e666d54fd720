package org.jinye.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Document;
import org.jinye.evidence.Documents;
import org.jinye.evidence.NewDocument;
import org.jinye.evidence.Owner;
import org.jinye.organization.NewAccount;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Role;
import org.jinye.platform.access.Scope;
import org.jinye.platform.access.SignedIn;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class DocumentsPageTest {

  @Autowired private MockMvc browser;
  @Autowired private Documents documents;
  @Autowired private Attachments attachments;
  @Autowired private Clock clock;

  private final OwnCity city;
  private final SignedIn administrator;

  DocumentsPageTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    String name = "wen" + city.code();
    this.administrator =
        Scope.system("test")
            .get(() -> {
              organization.ensureAccount(
                  new NewAccount(name, OwnCity.PASSWORD, "管理员", Role.ADMINISTRATOR, city.code()));
              return organization.findAccount(name).orElseThrow();
            });
  }

  @Test
  void listsWhatWasIssuedAndExportsTheSame() throws Exception {
    for (int i = 0; i < 3; i++) {
      make(city.code());
    }
    make(city.eastCounty());
    assertThat(page("/documents", city.leader()).select("tbody tr")).hasSize(4);
    assertThat(page("/documents?q=第2号", city.leader()).select("tbody tr")).hasSize(1);
    assertThat(page("/documents?unit=" + city.eastCounty(), city.leader()).select("tbody tr"))
        .hasSize(1);
    assertThat(page("/documents?year=1999", city.leader()).text()).contains("没有符合条件的文书");
    assertThat(page("/documents", city.otherCounty()).text()).contains("还没有制发文书");
    assertThat(page("/documents", city.leader()).select(".alert-danger"))
        .as("no number is missing")
        .isEmpty();
    byte[] sheet =
        browser
            .perform(get("/documents/export.xlsx").with(user(city.leader())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
      assertThat(workbook.getFirstSheet().read()).hasSize(5);
    }
  }

  @Test
  void aBureausOwnTemplateIsUsedFromItsDayOnByThoseBelowToo() throws Exception {
    upload(docx("{{title}}", "自己的版头 {{number}}", "{{#kinds}}"), today())
        .andExpect(status().is3xxRedirection());
    assertThat(words(make(city.eastCounty()))).contains("自己的版头 ");
    upload(docx("明年的版头 {{number}}"), today().plusYears(1)).andExpect(status().is3xxRedirection());
    assertThat(words(make(city.code()))).contains("自己的版头 ").doesNotContain("明年");
    upload(docx("第三版 {{number}}"), today()).andExpect(status().is3xxRedirection());
    assertThat(words(make(city.code()))).contains("第三版 ");
    assertThat(page("/documents/templates", administrator).text())
        .contains("第 1 版", "第 2 版", "第 3 版", "{{#kinds}}");
  }

  @Test
  void saysWhatIsWrongWithATemplate() throws Exception {
    assertThat(problem(upload(docx("{{number}}", "{{nonsense}}"), today())))
        .contains("不认识占位符 {{nonsense}}");
    assertThat(problem(upload(docx("{{title}}"), today()))).contains("没有文号的位置");
    assertThat(problem(upload(docx("{{number}}", "{{kinds}}"), today())))
        .contains("应写成 {{#kinds}}");
    assertThat(problem(upload(docx("{{number}}", "{{@title}}"), today())))
        .contains("应写成 {{title}}");
    assertThat(problem(upload(docx("{{number}}", "{{?done}}", "x", "{{/done}}"), today())))
        .contains("条件或循环");
    assertThat(problem(upload("no zip".getBytes(UTF_8), today()))).contains("要是 docx 文件");
    assertThat(problem(upload(docx("{{number}}"), today().minusDays(1)))).contains("不早于今天");
    assertThat(page("/documents/templates", administrator).text()).contains("系统自带的模板");
  }

  @Test
  void theShippedTemplateCanBeTakenAndGivenBack() throws Exception {
    byte[] shipped =
        browser
            .perform(
                get("/documents/templates/shipped/monthly_report.docx").with(user(administrator)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    upload(shipped, today()).andExpect(status().is3xxRedirection());
  }

  @Test
  void templatesAreForAdministrators() throws Exception {
    browser
        .perform(get("/documents/templates").with(user(city.leader())))
        .andExpect(status().isForbidden());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private ResultActions upload(byte[] docx, LocalDate from) throws Exception {
    return browser.perform(
        multipart("/documents/templates")
            .file(new MockMultipartFile("file", "月报.docx", null, docx))
            .param("kind", "monthly_report")
            .param("validFrom", from.toString())
            .param("note", "换版头")
            .with(csrf())
            .with(user(administrator)));
  }

  private static String problem(ResultActions answer) throws Exception {
    return Jsoup.parse(
            answer
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString())
        .select(".invalid-feedback")
        .text();
  }

  private static byte[] docx(String... lines) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (String line : lines) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private Document make(String unit) throws IOException {
    var owner = new Owner("test", UUID.randomUUID().toString());
    Scope.Entered entered = city.leader().scope().enter();
    try {
      return documents.make(
          new NewDocument(owner, unit, "monthly_report", "月报", Map.of("unit", "县局")), "领导");
    } finally {
      entered.leave();
    }
  }

  private String words(Document document) throws IOException {
    Attachment file =
        city.leader()
            .scope()
            .get(() -> attachments.findAttachment(document.attachmentId()))
            .orElseThrow();
    try (var in = Files.newInputStream(attachments.file(file));
        var word = new XWPFDocument(in)) {
      List<String> lines = word.getParagraphs().stream().map(p -> p.getText()).toList();
      return String.join("\n", lines);
    }
  }

  private org.jsoup.nodes.Document page(String address, SignedIn who) throws Exception {
    return Jsoup.parse(
        browser
            .perform(get(address).with(user(who)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }
}
