package org.jinye.casebook.transfer;

import java.util.List;

/**
 * A step that may come next.
 *
 * @param lacking what the file lacks for it
 * @param asks what must be said with it
 */
public record TransferOffer(
    TransferStep step, List<TransferRefusal> lacking, List<TransferStep.Need> asks) {

  public TransferOffer {
    lacking = List.copyOf(lacking);
    asks = List.copyOf(asks);
  }

  public boolean isAllowed() {
    return lacking.isEmpty();
  }
}
