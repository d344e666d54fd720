package org.jinye.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file kept with a business record.
 *
 * @param kindTitle what the kind was called when the file was added
 * @param act the act that it proves; may be empty
 * @param takenOn the date that the picture or paper bears
 * @param position where that was; null when nobody said so
 * @param photographedAt what the camera wrote into the picture; null when it wrote nothing
 * @param sha256 hash of the content, lower-case hexadecimal
 * @param keptBecause why a picture is used that can hardly be read; empty when it can
 * @param addedById the account that added it; 0 = the system, or before accounts were recorded
 * @param withdrawal null while the attachment counts
 */
public record Attachment(
    long id,
    Owner owner,
    String unitCode,
    String kind,
    String kindTitle,
    String title,
    String act,
    LocalDate takenOn,
    @Nullable Position position,
    @Nullable LocalDateTime photographedAt,
    String fileName,
    String mediaType,
    long sizeBytes,
    String sha256,
    Scanned scanned,
    String keptBecause,
    Revision revision,
    String addedBy,
    long addedById,
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

  public boolean isPdf() {
    return mediaType.equals("application/pdf");
  }

  /** Whether the camera's own date is another than the one that was typed. */
  public boolean isDatedOtherwise() {
    return photographedAt != null && !photographedAt.toLocalDate().equals(takenOn);
  }

  /** Whether the person added it: by account where that was recorded, by name before. */
  public boolean isBy(long accountId, String person) {
    return addedById == 0 ? addedBy.equals(person) : addedById == accountId;
  }
}
