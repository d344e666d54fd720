package org.jinye.platform.trail;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words for the codes of a table that its module knows only while it runs. */
public interface TrailWording {

  /** {@code warnings.answer}. */
  String table();

  /**
   * The word for a code.
   *
   * @param row the changed record, by column, in which the code stands
   * @return nothing when the code has no word of its own
   */
  Optional<String> word(String column, String code, Map<String, @Nullable Object> row);

  /** The record's key as people read it. */
  default String key(String recordKey) {
    return recordKey;
  }
}
