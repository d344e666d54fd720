package org.jinye.evidence.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.hamcrest.Matchers;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.evidence.internal.picture.CameraPicture;
import org.jinye.evidence.internal.picture.HostileFiles;
import org.jinye.organization.Organization;
import org.jinye.platform.access.Scope;
import org.jinye.platform.web.Choice;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class AttachmentViewTest {

  @Autowired private MockMvc browser;
  @Autowired private Attachments attachments;

  private final OwnCity city;
  private final Owner owner = new Owner("test", UUID.randomUUID().toString());

  AttachmentViewTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
  }

  @Test
  void showsAPictureUprightAndSmall() throws Exception {
    Attachment lying = add("lying.jpg", CameraPicture.of(SampleFiles.print(960, 640), 6));
    BufferedImage thumbnail = picture(lying, "thumbnail.jpg");
    assertThat(thumbnail.getWidth()).isEqualTo(160);
    assertThat(thumbnail.getHeight()).isEqualTo(240);
    assertThat(picture(lying, "pages/1.jpg").getHeight()).isEqualTo(960);
    open(lying, "pages/2.jpg").andExpect(status().isNotFound());
    Document page = page(lying, "?back=/warnings/7");
    assertThat(page.select(".preview img").attr("src"))
        .isEqualTo("/attachments/" + lying.id() + "/pages/1.jpg");
    assertThat(page.select("[data-back]").attr("href")).isEqualTo("/warnings/7");
    assertThat(page.text()).contains("照片自带", "2026-11-18 09:30", lying.sha256());
  }

  @Test
  void leadsBackOnlyWithinTheApplication() throws Exception {
    Attachment picture = add("a.png", SampleFiles.picture("png"));
    for (String elsewhere : List.of("//example.org", "https://example.org", "/\\example.org")) {
      Document page =
          Jsoup.parse(
              browser
                  .perform(
                      get("/attachments/" + picture.id() + "/view")
                          .param("back", elsewhere)
                          .with(user(city.leader())))
                  .andReturn()
                  .getResponse()
                  .getContentAsString());
      assertThat(page.select("[data-back]")).isEmpty();
    }
  }

  @Test
  void pagesThroughAPdf() throws Exception {
    Attachment paper = add("paper.pdf", pdf(Color.RED, Color.GREEN, Color.BLUE));
    Document first = page(paper, "");
    assertThat(first.text()).contains("第 1 / 3 页");
    assertThat(first.select("[rel=prev]")).isEmpty();
    Document second = page(paper, "?page=2");
    assertThat(second.select("[rel=next]").attr("href"))
        .isEqualTo("/attachments/" + paper.id() + "/view?page=3");
    BufferedImage drawn = picture(paper, "pages/2.jpg");
    Color middle = new Color(drawn.getRGB(drawn.getWidth() / 2, drawn.getHeight() / 2));
    assertThat(middle.getGreen()).isGreaterThan(200);
    assertThat(middle.getRed()).isLessThan(60);
    assertThat(drawn.getHeight()).isBetween(1590, 1600);
    open(paper, "pages/4.jpg").andExpect(status().isNotFound());
  }

  @Test
  void saysWhatCannotBeShown() throws Exception {
    Attachment table = add("table.xlsx", SampleFiles.xlsx());
    assertThat(page(table, "").text()).contains("不能在网页里预览", "请下载后打开");
    Attachment broken = add("broken.pdf", "%PDF-1.4\nnothing\n%%EOF\n".getBytes(US_ASCII));
    assertThat(page(broken, "").text()).contains("无法预览", "可能损坏");
    open(broken, "thumbnail.jpg").andExpect(status().isNotFound());
  }

  @Test
  void saysWhyAHostileFileHasNoPreviewAndSendsItAllTheSame() throws Exception {
    Attachment huge = add("huge.png", HostileFiles.hugePicture());
    assertThat(page(huge, "").text()).contains("无法预览", "画面太大", "可以下载后查看");
    open(huge, "thumbnail.jpg").andExpect(status().isNotFound());
    Attachment bomb = add("bomb.pdf", HostileFiles.pageTreeThatLeadsBack());
    assertThat(page(bomb, "").text()).contains("无法预览", "可能损坏");
    open(bomb, "pages/1.jpg").andExpect(status().isNotFound());
    assertThat(picture(add("paper.pdf", pdf(Color.GREEN)), "pages/1.jpg").getWidth())
        .as("others are drawn on")
        .isPositive();
    browser
        .perform(get("/attachments/" + bomb.id() + "?download=yes").with(user(city.leader())))
        .andExpect(status().isOk());
  }

  @Test
  void makesNoPictureOfADamagedFile() throws Exception {
    Attachment paper = add("paper.pdf", pdf(Color.BLACK));
    Files.writeString(attachments.file(paper), "altered");
    open(paper, "thumbnail.jpg").andExpect(status().isNotFound());
    assertThat(page(paper, "").text()).contains("无法预览");
    browser
        .perform(get("/attachments/" + paper.id()).with(user(city.leader())))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void showsNothingToOtherUnits() throws Exception {
    Attachment picture = add("a.png", SampleFiles.picture("png"));
    for (String what : List.of("view", "thumbnail.jpg", "pages/1.jpg")) {
      browser
          .perform(get("/attachments/" + picture.id() + "/" + what).with(user(city.otherCounty())))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void sendsAFileAsDownloadWhenAsked() throws Exception {
    Attachment picture = add("a.png", SampleFiles.picture("png"));
    browser
        .perform(get("/attachments/" + picture.id() + "?download=yes").with(user(city.leader())))
        .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment;")));
  }

  @Test
  void looksAtAPictureBeforeItIsSent() throws Exception {
    look(CameraPicture.of(SampleFiles.print(320, 240), 1))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.takenOn").value("2026-11-18"))
        .andExpect(jsonPath("$.longitude").value("117.283000"))
        .andExpect(jsonPath("$.problems[0]").value("图片太小（320×240 像素，短边至少 480）"));
    look(SampleFiles.pdf())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.takenOn").isEmpty())
        .andExpect(jsonPath("$.problems").isEmpty());
  }

  private ResultActions look(byte[] content) throws Exception {
    return browser.perform(
        multipart("/attachments/look")
            .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", content))
            .with(csrf())
            .with(user(city.countySupervisor())));
  }

  private ResultActions open(Attachment attachment, String what) throws Exception {
    return browser.perform(
        get("/attachments/" + attachment.id() + "/" + what).with(user(city.leader())));
  }

  private Document page(Attachment attachment, String query) throws Exception {
    return Jsoup.parse(
        open(attachment, "view" + query)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private BufferedImage picture(Attachment attachment, String what) throws Exception {
    byte[] sent =
        open(attachment, what)
            .andExpect(status().isOk())
            .andExpect(content().contentType("image/jpeg"))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return ImageIO.read(new ByteArrayInputStream(sent));
  }

  private static byte[] pdf(Color... pages) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (Color color : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
          pen.setNonStrokingColor(color);
          pen.addRect(0, 0, 700, 900);
          pen.fill();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private Attachment add(String fileName, byte[] content) throws IOException {
    var place = new AttachmentPlace(owner, city.eastCounty(), List.of(new Choice("paper", "材料")));
    var details = new AttachmentDetails("paper", "材料", "2026-01-05", fileName);
    Scope.Entered entered = city.countySupervisor().scope().enter();
    try {
      AttachmentOutcome outcome =
          attachments.add(place, details, new ByteArrayInputStream(content), "东内管");
      return ((AttachmentOutcome.Added) outcome).attachment();
    } finally {
      entered.leave();
    }
  }
}
