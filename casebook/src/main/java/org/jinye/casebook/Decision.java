package org.jinye.casebook;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the bureau decided.
 *
 * @param gains illegal gains found
 * @param base the value that the fine is a part of
 */
public record Decision(Set<Sanction> sanctions, Money base, Money gains, Money fine) {

  public Decision {
    sanctions =
        sanctions.isEmpty()
            ? Set.of()
            : java.util.Collections.unmodifiableSet(EnumSet.copyOf(sanctions));
  }
}
