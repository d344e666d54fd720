package org.jinye.evidence.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.internal.picture.NoPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An attachment to be looked at.
 *
 * @param number page that is shown, from 1
 * @param pages all of them; 0 when it cannot be shown
 * @param problem why the page has no picture; null when it has one
 * @param siblings the attachments of the same record
 * @param later the revision that took its place
 * @param earlier the revisions before, newest first
 * @param back address of the page that led here; null when unknown
 */
public record AttachmentViewPage(
    Attachment attachment,
    int number,
    int pages,
    @Nullable NoPreview problem,
    List<Attachment> siblings,
    @Nullable Attachment later,
    List<Attachment> earlier,
    @Nullable String back,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** An address within the application; null for anything else. */
  static @Nullable String safe(@Nullable String back) {
    boolean local =
        back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return local ? back : null;
  }

  public String title() {
    return attachment.title();
  }

  /** Pictures and PDF are meant to be seen; others are for their own programs. */
  public boolean isForLooking() {
    return attachment.isPicture() || attachment.isPdf();
  }

  public String picture() {
    return "/attachments/" + attachment.id() + "/pages/" + number + ".jpg";
  }

  public String page(int other) {
    return address(attachment.id(), other);
  }

  public String of(Attachment other) {
    return address(other.id(), 1);
  }

  /** The attachment of the record before this one. */
  public @Nullable Attachment previous() {
    int at = siblings.indexOf(attachment);
    return at > 0 ? siblings.get(at - 1) : null;
  }

  /** The attachment of the record after this one. */
  public @Nullable Attachment next() {
    int at = siblings.indexOf(attachment);
    return at >= 0 && at < siblings.size() - 1 ? siblings.get(at + 1) : null;
  }

  public String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  public String size() {
    return AttachmentList.size(attachment.sizeBytes());
  }

  /** {@code 2026-11-20 14:05}, as the camera wrote it; null when it wrote nothing. */
  public @Nullable String photographedAt() {
    return attachment.photographedAt() == null ? null : MINUTE.format(attachment.photographedAt());
  }

  private String address(long id, int page) {
    var address = UriComponentsBuilder.fromPath("/attachments/" + id + "/view");
    if (page > 1) {
      address.queryParam("page", page);
    }
    return back == null
        ? address.build().toString()
        : address.queryParam("back", "{back}").encode().buildAndExpand(back).toString();
  }
}
