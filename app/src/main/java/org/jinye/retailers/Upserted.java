package org.jinye.retailers;

import java.util.List;

/**
 * What an update of a register did.
 *
 * @param added keys of the new rows
 * @param changed keys of those that replaced another content; a merged file's key when its row
 *     changed the file that it went into
 * @param unchanged number of rows that were there as they are
 * @param elsewhere keys of rows that belong to a unit beyond the asker's scope: left as they are
 */
public record Upserted(
    List<String> added, List<String> changed, long unchanged, List<String> elsewhere) {

  /** Adds up what is left of all rows. */
  public static Upserted of(
      long rows, List<String> added, List<String> changed, List<String> elsewhere) {
    long unchanged = rows - added.size() - changed.size() - elsewhere.size();
    return new Upserted(added, changed, unchanged, elsewhere);
  }
}
