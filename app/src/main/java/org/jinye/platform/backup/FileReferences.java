package org.jinye.platform.backup;

/**
 * Contributed by a module as a bean: which files the rows of the database speak of.
 *
 * @param query gives paths from the data folder; a backup says which of them are missing on disk
 * @param elsewhere said when they lie in no data folder and so in no backup; empty = they do
 */
public record FileReferences(String query, String elsewhere) {

  public FileReferences(String query) {
    this(query, "");
  }

  /** Files that somebody else has to back up, as the sentence says. */
  public static FileReferences elsewhere(String sentence) {
    return new FileReferences("", sentence);
  }
}
