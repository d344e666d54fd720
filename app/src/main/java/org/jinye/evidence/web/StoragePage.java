package org.jinye.evidence.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jinye.evidence.Attachment;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.internal.InfectedFiles.InfectedFile;
import org.jinye.evidence.internal.StoreRounds.Round;
import org.jinye.evidence.internal.StoreRounds.Sums;
import org.jspecify.annotations.Nullable;

/**
 * The state of the store.
 *
 * @param last the newest round of checking; null before the first
 * @param damaged the attachments in sight whose file was found damaged first
 */
public record StoragePage(
    String store,
    String scan,
    Sums sums,
    @Nullable Round last,
    List<Attachment> damaged,
    List<InfectedFile> infected,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public String minute(Instant time) {
    return MINUTE.format(time.atZone(zone));
  }

  public String size(long bytes) {
    return AttachmentList.size(bytes);
  }

  /** How far the newest round came, in words. */
  public String progress() {
    if (last == null) {
      return "还没有核对过。";
    }
    String done =
        "已核对 %,d 个文件（%s），%s。"
            .formatted(
                last.checked(),
                size(last.bytes()),
                last.damaged() == 0 ? "没有发现问题" : "发现 " + last.damaged() + " 个有问题");
    Instant finished = last.finishedAt();
    return minute(last.startedAt())
        + " 开始，"
        + (finished == null ? "正在进行，" : minute(finished) + " 完成，")
        + done;
  }
}
