package org.jinye.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file kept with a business record.
 *
 * @param kindTitle what the kind was called when the file was added
 * @param takenOn the date that the picture or paper bears
 * @param sha256 hash of the content, lower-case hexadecimal
 * @param withdrawal null while the attachment counts
 */
public record Attachment(
    long id,
    Owner owner,
    String unitCode,
    String kind,
    String kindTitle,
    String title,
    LocalDate takenOn,
    String fileName,
    String mediaType,
    long sizeBytes,
    String sha256,
    String addedBy,
    Instant addedAt,
    @Nullable Withdrawal withdrawal) {

  /** Who took an attachment back, when and why. */
  public record Withdrawal(String by, Instant at, String reason) {}

  public boolean isWithdrawn() {
    return withdrawal != null;
  }

  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
