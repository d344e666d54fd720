package org.jinye.warnings;

import java.time.LocalDate;
import java.util.List;

/**
 * Names the records that a warning's figures came from, where the asker may see them; contributed
 * by the module that keeps them.
 */
@FunctionalInterface
public interface WarningSource {

  /** Where it is, and what it is called. */
  record Link(String title, String url) {}

  /**
   * The records behind a warning's detail.
   *
   * @param detail what tells the warning's subject apart: for W18 the number of the seizure, for
   *     W19 the key of the party
   */
  List<Link> of(String ruleId, String detail, LocalDate occurredOn);
}
