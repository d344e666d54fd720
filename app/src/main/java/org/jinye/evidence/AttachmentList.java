package org.jinye.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the fragment {@code evidence/list.jte} shows.
 *
 * @param withdrawing null where nothing may be withdrawn
 */
public record AttachmentList(
    List<Attachment> attachments, ZoneId zone, @Nullable Withdrawing withdrawing) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final long KILO = 1024;

  /** Evidence is taken back by whoever added it, and by nobody else. */
  public boolean mayWithdraw(Attachment attachment) {
    return withdrawing != null && attachment.addedBy().equals(withdrawing.person());
  }

  /**
   * The withdrawal forms.
   *
   * @param action start of the addresses that take them: {@code /warnings/12/attachments} makes
   *     {@code /warnings/12/attachments/7/withdraw}, field {@code reason}
   * @param query what follows it, with its question mark; may be empty
   * @param person who looks at the list
   */
  public record Withdrawing(String action, String query, String person, @Nullable Refusal refusal) {

    public String url(Attachment attachment) {
      return action + "/" + attachment.id() + "/withdraw" + query;
    }

    /** What was wrong with the withdrawal of this attachment; null when nothing was sent. */
    public @Nullable Refusal refusalOf(Attachment attachment) {
      return refusal != null && refusal.attachment() == attachment.id() ? refusal : null;
    }
  }

  /** A withdrawal that comes back. */
  public record Refusal(long attachment, String reason, String problem) {}

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
