package org.jinye.casebook.transfer;

import java.time.LocalDateTime;

/**
 * What happened with a transfer.
 *
 * @param document number or name of the paper that it rests on; empty without one
 * @param words reason or remark
 * @param persons how many persons an arrest, a prosecution or a sentence was about; else 0
 */
public record TransferEvent(
    TransferStep.Act what, LocalDateTime when, String document, String words, int persons) {

  public TransferEvent {
    if (persons < 0) {
      throw new IllegalArgumentException("persons cannot be negative: " + persons);
    }
  }

  public static TransferEvent of(
      TransferStep.Act what, LocalDateTime when, String document, String words) {
    return new TransferEvent(what, when, document, words, 0);
  }
}
