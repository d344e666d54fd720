package org.jinye.cases;

import java.time.LocalDate;
import java.util.List;
import org.jinye.casebook.crime.NetworkFinding;
import org.jinye.casebook.crime.NetworkStandard.Level;
import org.jspecify.annotations.Nullable;

/**
 * A network as it stands, to be taken whole.
 *
 * @param key by which it is taken once
 * @param file the case that leads it
 * @param tied cases that are tied to it
 * @param reason why they are
 * @param facts what was found; their origin is not used
 * @param application null = none
 */
public record TakenNetwork(
    String key,
    long file,
    String name,
    List<CaseRow> tied,
    String reason,
    List<Found> facts,
    @Nullable Applied application) {

  public TakenNetwork {
    tied = List.copyOf(tied);
    facts = List.copyOf(facts);
  }

  /** A fact of a day. */
  public record Found(NetworkFinding finding, LocalDate on) {}

  /**
   * An application that was handed in.
   *
   * @param acceptedBy who accepted it at the level applied for; empty = nobody yet
   * @param acceptedOn null = not accepted yet
   */
  public record Applied(
      Level level,
      String words,
      String document,
      LocalDate on,
      String acceptedBy,
      @Nullable LocalDate acceptedOn) {}
}
