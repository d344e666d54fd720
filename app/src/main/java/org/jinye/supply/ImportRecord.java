package org.jinye.supply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An import and what became of its rows. Rows are counted when it is finished, and then {@code read
 * = taken + present + rejected}.
 *
 * @param unitCode prefix of the unit codes that the importer may bring in
 * @param fileKept the file can still be had: of refused ones it is deleted after some days
 * @param format what the content of the file showed: its kind, and of text the character set; null
 *     for corrected rows and as long as nobody looked
 * @param header the file's own column names, once they are known
 * @param sameAsImport the earlier import of the same file with the same profile: nothing was done
 * @param correctsImport the import whose rejected rows this one brings in again
 */
public record ImportRecord(
    long id,
    String unitCode,
    ImportSource source,
    ImportState state,
    String fileName,
    String profileTitle,
    @Nullable String sha256,
    long bytes,
    boolean fileKept,
    @Nullable String format,
    @Nullable RecordKind kind,
    List<String> header,
    @Nullable Long sameAsImport,
    @Nullable Long correctsImport,
    String phase,
    int percent,
    String startedBy,
    Instant receivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String problem,
    Rows rows) {

  /**
   * Counts of rows; zero until the import is finished.
   *
   * @param changed those of {@code taken} that replaced an earlier record
   */
  public record Rows(long read, long taken, long changed, long present, long rejected) {}

  public Optional<RecordKind> findKind() {
    return Optional.ofNullable(kind);
  }

  public boolean isRepetition() {
    return sameAsImport != null;
  }
}
