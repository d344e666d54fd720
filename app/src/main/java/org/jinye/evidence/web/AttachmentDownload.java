package org.jinye.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.Attachments;
import org.jinye.evidence.DamagedAttachment;
import org.jinye.evidence.StoreUnreachable;
import org.jinye.evidence.internal.FileKind;
import org.jinye.platform.access.Everyone;
import org.jinye.platform.web.NotFound;
import org.jinye.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends the file of an attachment to those who see its unit. */
@Controller
@RequestMapping("/attachments")
class AttachmentDownload {

  private static final Logger LOG = LoggerFactory.getLogger(AttachmentDownload.class);

  /** Whatever hides in a file: it has no origin, runs no script and loads nothing. */
  private static final String LOCKED_IN = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private final Attachments attachments;

  AttachmentDownload(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/{id:[0-9]{1,18}}")
  @Everyone
  void download(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String download,
      HttpServletResponse response)
      throws IOException {
    Attachment attachment = attachments.findAttachment(id).orElseThrow(() -> NotFound.of("附件"));
    Path file = intact(attachment);
    FileKind kind = FileKind.ofMediaType(attachment.mediaType());
    var disposition =
        kind.isShownInBrowser() && download == null
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    response.setContentType(kind.mediaType());
    response.setContentLengthLong(attachment.sizeBytes());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", LOCKED_IN);
    response.setHeader(
        "Content-Disposition",
        disposition.filename(attachment.fileName(), StandardCharsets.UTF_8).build().toString());
    Files.copy(file, response.getOutputStream());
  }

  private Path intact(Attachment attachment) throws IOException {
    try {
      return attachments.file(attachment);
    } catch (DamagedAttachment e) {
      LOG.error("attachment {} does not match its hash", attachment.id(), e);
      throw Refused.because(
          "附件《%s》在存储中缺失或被改动，与登记的指纹不符，不能下载。请告诉管理员从备份恢复。".formatted(attachment.title()));
    } catch (StoreUnreachable e) {
      LOG.error("attachment {} cannot be fetched", attachment.id(), e);
      throw Refused.because(e.words());
    }
  }
}
