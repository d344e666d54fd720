package org.jinye.platform.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds, so that every byte of it can be checked.
 *
 * @param format of the backup file itself
 * @param madeAt moment of the snapshot
 * @param versions newest migration of each module's schema
 */
record Manifest(
    int format,
    String madeAt,
    Map<String, String> versions,
    List<Table> tables,
    List<Sequence> sequences,
    List<StoredFile> files) {

  static final int FORMAT = 1;

  /** Rows of a table in PostgreSQL's own text format; names are quoted where they need it. */
  record Table(String name, List<String> columns, long rows, String sha256) {

    String entry() {
      return "database/" + name + ".copy";
    }
  }

  /** Where a sequence stands. */
  record Sequence(String name, long last, boolean called) {}

  /** A file of the data folder, named from there; permissions as in {@code ls}, empty = usual. */
  record StoredFile(String path, long bytes, String sha256, String permissions) {

    String entry() {
      return "files/" + path;
    }
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  long fileBytes() {
    return files.stream().mapToLong(StoredFile::bytes).sum();
  }
}
