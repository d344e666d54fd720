package org.jinye.supply;

import java.time.LocalDate;
import java.util.List;

/**
 * Genuine cigarettes of one seizure, as whoever seized them hands them to the rules.
 *
 * @param number the same number replaces what was handed over before; up to 40 characters
 * @param unitCode the bureau
 * @param party empty = nobody is known
 * @param identity number of an identity card or of an organisation; empty = not known
 * @param retailerId the party's own shop; empty = he has none
 * @param cartons may be none: then nothing of it counts any more
 */
public record HandedSeizure(
    String number,
    String unitCode,
    LocalDate on,
    String party,
    String identity,
    String retailerId,
    List<Carton> cartons) {

  public HandedSeizure {
    cartons = List.copyOf(cartons);
  }

  /**
   * A carton with its code, or what has none.
   *
   * @param line tells it apart within the seizure
   * @param itemId empty = not in the catalogue
   * @param code empty = none, or not legible
   */
  public record Carton(String line, String itemId, String code, long sticks) {}
}
