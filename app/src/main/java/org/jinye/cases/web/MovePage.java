package org.jinye.cases.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jinye.casebook.GoodsLine;
import org.jinye.casebook.GoodsMove;
import org.jinye.casebook.goods.QuantityWords;
import org.jinye.cases.CaseRow;
import org.jinye.cases.internal.LedgerStore.Entered;
import org.jinye.evidence.AttachmentList;
import org.jinye.evidence.AttachmentUpload;
import org.jspecify.annotations.Nullable;

/**
 * A movement of seized goods with its photographs.
 *
 * @param warehouse where it brought the goods; empty when it took them out
 * @param paper title of the paper it rests on; empty without one
 * @param kept files that count
 * @param upload null when the reader may not add files
 */
public record MovePage(
    CaseRow row,
    Entered entered,
    String warehouse,
    String paper,
    int kept,
    AttachmentList files,
    @Nullable AttachmentUpload upload,
    ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  public GoodsMove move() {
    return entered.move();
  }

  public String quantity(GoodsLine line) {
    return QuantityWords.mixed(line.quantity());
  }

  public String madeAt() {
    return MINUTE.format(entered.madeAt().atZone(zone));
  }

  /** How many photographs were told of and are not kept. */
  public int missing() {
    return Math.max(0, move().pictures() - kept);
  }
}
