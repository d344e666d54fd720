package org.jinye.releases.internal;

import java.util.List;
import org.jinye.releases.ReleaseValue;

/**
 * What a release is to say.
 *
 * @param values only those that differ from the level above, canonical
 */
public record Draft(String ruleId, int ruleVersion, String reason, List<ReleaseValue> values) {

  public Draft {
    values = List.copyOf(values);
  }
}
