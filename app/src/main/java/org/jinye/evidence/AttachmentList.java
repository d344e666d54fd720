package org.jinye.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the fragment {@code evidence/list.jte} shows.
 *
 * @param asker the account that looks at the list
 * @param withdrawing null where nothing may be withdrawn or replaced
 * @param largest the largest file, for the browser to compare
 */
public record AttachmentList(
    List<Attachment> attachments,
    ZoneId zone,
    long asker,
    @Nullable Withdrawing withdrawing,
    DataSize largest) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final long KILO = 1024;

  /** Evidence is taken back by whoever added it, and by nobody else. */
  public boolean mayWithdraw(Attachment attachment) {
    return withdrawing != null && attachment.isBy(asker, withdrawing.person());
  }

  /**
   * The withdrawal forms.
   *
   * @param action start of the addresses that take them: {@code /warnings/12/attachments} makes
   *     {@code /warnings/12/attachments/7/withdraw}, field {@code reason}
   * @param query what follows it, with its question mark; may be empty
   * @param person who looks at the list
   * @param revising a newer file that comes back; null when none was sent
   */
  public record Withdrawing(
      String action,
      String query,
      String person,
      @Nullable Refusal refusal,
      @Nullable Revising revising) {

    public Withdrawing(String action, String query, String person, @Nullable Refusal refusal) {
      this(action, query, person, refusal, null);
    }

    /** Where a newer file goes, with the fields of the upload form and {@code reason}. */
    public String revisionUrl(Attachment attachment) {
      return action + "/" + attachment.id() + "/revise" + query;
    }

    /** The newer file of this attachment that comes back; null when none was sent. */
    public @Nullable Revising revisingOf(Attachment attachment) {
      return revising != null && revising.attachment() == attachment.id() ? revising : null;
    }

    public String url(Attachment attachment) {
      return action + "/" + attachment.id() + "/withdraw" + query;
    }

    /** What was wrong with the withdrawal of this attachment; null when nothing was sent. */
    public @Nullable Refusal refusalOf(Attachment attachment) {
      return refusal != null && refusal.attachment() == attachment.id() ? refusal : null;
    }
  }

  /** A newer file that comes back. */
  public record Revising(
      long attachment, AttachmentForm form, String reason, List<AttachmentProblem> problems) {

    /** Whether the picture was found hard to read, so that a reason is asked for. */
    public boolean asksWhyKept() {
      return problems.stream().anyMatch(problem -> problem.field().equals("keptBecause"));
    }

    /** Everything that is wrong, in words. */
    public List<String> messages() {
      return problems.stream().map(AttachmentProblem::message).distinct().toList();
    }
  }

  /** A withdrawal that comes back. */
  public record Refusal(long attachment, String reason, String problem) {}

  /** The page that shows the attachment, with the way back. */
  public String view(Attachment attachment, String from) {
    return UriComponentsBuilder.fromPath("/attachments/" + attachment.id() + "/view")
        .queryParam("back", "{from}")
        .encode()
        .buildAndExpand(from)
        .toString();
  }

  public String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  /** 345 B, 12.0 KB, 1.3 MB. */
  public static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    boolean mega = bytes >= KILO * KILO;
    double shown = (double) bytes / (mega ? KILO * KILO : KILO);
    return String.format(Locale.ROOT, "%.1f %s", shown, mega ? "MB" : "KB");
  }
}
