package org.jinye.cases;

import java.time.LocalDate;
import org.jinye.casebook.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that is taken over as it stands.
 *
 * @param key the same key is taken once
 * @param unitCode the unit that handles the case
 * @param by who handles it, as pages show the name
 * @param campaign the action that it belongs to; empty = none
 * @param publishedOn when its decision was made public; null = it was not
 */
public record TakenFile(
    CaseFile file,
    String key,
    String unitCode,
    String by,
    String summary,
    String campaign,
    @Nullable LocalDate publishedOn) {

  /** A file whose decision is not public. */
  public TakenFile(
      CaseFile file, String key, String unitCode, String by, String summary, String campaign) {
    this(file, key, unitCode, by, summary, campaign, null);
  }
}
