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
 * @param withdrawAction start of the addresses that take the withdrawal form ({@code
 *     /warnings/12/attachments} makes {@code /warnings/12/attachments/7/withdraw}, field {@code
 *     reason}); null where nothing may be withdrawn
 * @param person who looks at it
 */
public record AttachmentList(
    List<Attachment> attachments, ZoneId zone, @Nullable String withdrawAction, String person) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final long KILO = 1024;

  /** Evidence is taken back by whoever added it, and by nobody else. */
  public boolean mayWithdraw(Attachment attachment) {
    return withdrawAction != null && attachment.addedBy().equals(person);
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
