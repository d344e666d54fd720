package org.jinye.releases.internal;

import java.util.List;
import org.jinye.releases.ShadowTrials;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How often a release was tried beside the live rule; whoever runs the rules knows. */
@Component
class ShadowRuns {

  private final ObjectProvider<ShadowTrials> trials;

  ShadowRuns(ObjectProvider<ShadowTrials> trials) {
    this.trials = trials;
  }

  long count(long releaseId) {
    return trials.stream().map(known -> known.list(releaseId)).mapToLong(List::size).sum();
  }
}
