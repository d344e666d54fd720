package org.jinye.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentDetails;
import org.jinye.evidence.AttachmentForm;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentOutcome;
import org.jinye.evidence.AttachmentPlace;
import org.jinye.evidence.AttachmentProblem;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.Owner;
import org.jinye.evidence.internal.SampleFiles;
import org.jinye.organization.Organization;
import org.jinye.platform.access.SignedIn;
import org.jinye.platform.web.Choice;
import org.jinye.platform.web.Frame;
import org.jinye.testing.ModuleTest;
import org.jinye.testing.OwnCity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class AttachmentDownloadTest {

  @Autowired private MockMvc browser;
  @Autowired private Attachments attachments;
  @Autowired private TemplateEngine templates;

  private final OwnCity city;
  private final AttachmentPlace place;

  AttachmentDownloadTest(@Autowired Organization organization) {
    this.city = OwnCity.found(organization);
    this.place =
        new AttachmentPlace(
            new Owner("test", UUID.randomUUID().toString()),
            city.eastCounty(),
            List.of(new Choice("shop_photo", "店面照片")));
  }

  @Test
  void showsPicturesLockedIn() throws Exception {
    Attachment picture = add("店面", "店面.png", SampleFiles.picture("png"));
    download(picture, city.countySupervisor())
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/png"))
        .andExpect(content().bytes(SampleFiles.picture("png")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Disposition", Matchers.startsWith("inline;")))
        .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")));
  }

  @Test
  void sendsOfficeFilesAsDownloadsUnderTheirChineseName() throws Exception {
    Attachment table = add("订单", "订单.xlsx", SampleFiles.xlsx());
    download(table, city.citySupervisor())
        .andExpect(status().isOk())
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    Matchers.allOf(
                        Matchers.startsWith("attachment;"),
                        Matchers.containsString("UTF-8''%E8%AE%A2%E5%8D%95.xlsx"))));
  }

  @Test
  void findsNothingOfAnotherUnit() throws Exception {
    Attachment picture = add("店面", "a.png", SampleFiles.picture("png"));
    download(picture, city.otherCounty()).andExpect(status().isNotFound());
    browser.perform(get("/attachments/" + picture.id())).andExpect(status().is3xxRedirection());
    browser
        .perform(get("/attachments/999999999").with(user(city.leader())))
        .andExpect(status().isNotFound());
  }

  @Test
  void tellsThatAFileWasAltered() throws Exception {
    Attachment picture = add("改动", "b.jpg", SampleFiles.compound("WordDocument"));
    Files.writeString(attachments.file(picture), "altered");
    String answer =
        download(picture, city.countySupervisor())
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).contains("与登记的指纹不符").doesNotContain("Exception");
  }

  @Test
  void theListShowsWhoAddedWhatAsText() throws IOException {
    Attachment first = add("<b>店面</b>", "<img src=x>.png", SampleFiles.picture("png"));
    add("说明", "b.pdf", SampleFiles.pdf());
    city.countySupervisor()
        .scope()
        .run(() -> attachments.withdraw(place.owner(), first.id(), "拍错了", "东内管"));
    Document list =
        render(
            "evidence/list.jte",
            "list",
            city.countySupervisor()
                .scope()
                .get(() ->
                    attachments.list(
                        place.owner(),
                        new AttachmentList.Withdrawing("/w/1", "?state=ALL", "东内管", null))));
    assertThat(list.select("b, img[src=x]")).isEmpty();
    assertThat(list.text()).contains("<b>店面</b>", "已撤回", "撤回：拍错了", "东内管 于");
    assertThat(list.select("form[action*=withdraw]"))
        .as("only what still counts can be withdrawn")
        .hasSize(1);
    assertThat(list.select("form[action*=revise]")).hasSize(1);
    assertThat(list.select("form input[name=_csrf]")).hasSize(2);
    assertThat(list.select("form").attr("action"))
        .startsWith("/w/1/")
        .endsWith("/withdraw?state=ALL");
  }

  @Test
  void theFormComesBackWithWhatWasTypedAndWhatIsWrong() throws IOException {
    var form = AttachmentForm.of("我的\"标题", "shop_photo", "2026-13-01", null);
    AttachmentOutcome outcome =
        city.countySupervisor()
            .scope()
            .get(() -> {
              try {
                return attachments.add(place, form, "东内管");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    List<AttachmentProblem> problems = ((AttachmentOutcome.NotTaken) outcome).problems();
    Document page =
        render("evidence/upload.jte", "upload", attachments.upload("/w/1", place, form, problems));
    assertThat(page.select("#f-title").val()).isEqualTo("我的\"标题");
    assertThat(page.select("option[selected]").val()).isEqualTo("shop_photo");
    assertThat(page.select("#e-takenOn").text()).contains("日历上要有这一天");
    assertThat(page.select("#e-file").text()).contains("请选择要上传的文件");
    assertThat(page.text()).contains("不超过 20 MB");
  }

  private Document render(String template, String name, Object model) {
    var frame = new Frame(city.countySupervisor(), "/w/1", List.of(), "_csrf", "token", null);
    var output = new StringOutput();
    templates.render(template, Map.of("frame", frame, name, model), output);
    return Jsoup.parse(output.toString());
  }

  private ResultActions download(Attachment attachment, SignedIn who) throws Exception {
    return browser.perform(get("/attachments/" + attachment.id()).with(user(who)));
  }

  private Attachment add(String title, String fileName, byte[] content) {
    var details = new AttachmentDetails("shop_photo", title, "2026-01-05", fileName);
    AttachmentOutcome outcome =
        city.countySupervisor()
            .scope()
            .get(() -> {
              try {
                return attachments.add(place, details, new ByteArrayInputStream(content), "东内管");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return ((AttachmentOutcome.Added) outcome).attachment();
  }
}
