package org.jinye.evidence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document as it was issued.
 *
 * @param number text of its number: 内管报〔2026〕第3号
 * @param version 1, and one more for each correction
 * @param reason why it was corrected; empty for the first
 * @param attachmentId the file
 */
public record Document(
    long id,
    Owner owner,
    String unitCode,
    String kind,
    String kindTitle,
    int year,
    int serial,
    String number,
    int version,
    String title,
    String reason,
    long attachmentId,
    LocalDate madeOn,
    String madeBy,
    Instant madeAt) {

  /** The number, with the version where there is more than one: 内管报〔2026〕第3号（第2版）. */
  public String numberAndVersion() {
    return version == 1 ? number : number + "（第" + version + "版）";
  }
}
