package org.jinye.evidence.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.DamagedAttachment;
import org.jinye.evidence.StoreUnreachable;
import org.jinye.evidence.internal.picture.NoPreview;
import org.jinye.evidence.internal.picture.Previews;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at an attachment without downloading it. */
@Controller
@RequestMapping("/attachments/{id:[0-9]{1,18}}")
@Everyone
class AttachmentView {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentView.class);

  /** A revision is another attachment: what an address shows never changes. */
  private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private final Attachments attachments;
  private final Previews previews;
  private final Clock clock;

  AttachmentView(Attachments attachments, Previews previews, Clock clock) {
    this.attachments = attachments;
    this.previews = previews;
    this.clock = clock;
  }

  @GetMapping("/view")
  String view(
      @PathVariable long id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(required = false) @Nullable String back,
      Model model) {
    Attachment attachment = find(id);
    int pages = pages(attachment);
    int number = Math.max(1, Math.min(page, Math.min(Math.max(pages, 1), Previews.MOST_PAGES)));
    model.addAttribute(
        "page",
        new AttachmentViewPage(
            attachment,
            number,
            pages,
            problem(attachment, number),
            siblings(attachment),
            attachments.findLater(attachment).orElse(null),
            attachments.listEarlier(attachment),
            AttachmentViewPage.safe(back),
            clock.getZone()));
    return "evidence/view";
  }

  @GetMapping("/thumbnail.jpg")
  ResponseEntity<byte[]> thumbnail(@PathVariable long id) throws IOException {
    return picture(find(id), 0);
  }

  @GetMapping("/pages/{number:[0-9]{1,3}}.jpg")
  ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int number) throws IOException {
    return picture(find(id), number);
  }

  private Attachment find(long id) {
    return attachments.findAttachment(id).orElseThrow(() -> NotFound.of("附件"));
  }

  private List<Attachment> siblings(Attachment attachment) {
    return attachments.listAttachments(attachment.owner());
  }

  /** 0 also when the file is damaged or cannot be fetched: its download says so. */
  private int pages(Attachment attachment) {
    try {
      return previews.pages(attachment);
    } catch (DamagedAttachment | StoreUnreachable | IOException e) {
      LOG.error("attachment {} cannot be shown", attachment.id(), e);
      return 0;
    }
  }

  /** The picture is made here, before the page speaks of it: what fails is told in words. */
  private @Nullable NoPreview problem(Attachment attachment, int number) {
    try {
      return previews.problem(attachment, number).orElse(null);
    } catch (DamagedAttachment | StoreUnreachable | IOException e) {
      LOG.error("attachment {} cannot be shown", attachment.id(), e);
      return NoPreview.UNREADABLE;
    }
  }

  private ResponseEntity<byte[]> picture(Attachment attachment, int number) throws IOException {
    try {
      Optional<Path> picture =
          number == 0 ? previews.thumbnail(attachment) : previews.page(attachment, number);
      return picture.isEmpty()
          ? ResponseEntity.notFound().build()
          : ResponseEntity.ok()
              .contentType(MediaType.IMAGE_JPEG)
              .cacheControl(KEPT)
              .header("X-Content-Type-Options", "nosniff")
              .body(Files.readAllBytes(picture.get()));
    } catch (DamagedAttachment | StoreUnreachable e) {
      LOG.error("no picture of attachment {}", attachment.id(), e);
      return ResponseEntity.notFound().build();
    }
  }
}
