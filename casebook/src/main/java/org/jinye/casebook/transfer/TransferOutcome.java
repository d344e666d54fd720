package org.jinye.casebook.transfer;

import java.util.List;

/** What became of an attempt. */
public sealed interface TransferOutcome {

  /** It happened. */
  record Gone(TransferCourse course, TransferStep step) implements TransferOutcome {}

  /** It may not, for all these reasons. */
  record Refused(List<TransferRefusal> reasons) implements TransferOutcome {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
