package org.jinye.retailers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household that trades or traded without a licence.
 *
 * @param number of its file; fixed, so that the same is never taken in twice
 * @param longitude degrees WGS-84
 * @param how it was found
 * @param deeds what was done about it, in the order of days
 * @param licensedAs the file of the shop that it became; null = it has no licence
 */
public record KnownHousehold(
    String number,
    String unitCode,
    String name,
    String address,
    double longitude,
    double latitude,
    LocalDate since,
    String how,
    List<Deed> deeds,
    @Nullable String licensedAs) {

  public KnownHousehold {
    deeds = List.copyOf(deeds);
  }

  /**
   * Something that was done.
   *
   * @param kind as the register spells it: {@code VISITED}
   */
  public record Deed(LocalDate on, String kind, String words) {}
}
