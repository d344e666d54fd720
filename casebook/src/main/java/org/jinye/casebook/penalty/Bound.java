package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jinye.casebook.Sanction;
import org.jspecify.annotations.Nullable;

/**
 * A line that the statute draws within or between causes.
 *
 * @param metric the figure it looks at; null for a ground
 * @param from reached at this figure; null when it must be exceeded or is a ground
 * @param over exceeded only above this figure
 * @param ground the fact it looks at; null for a figure
 * @param insteadOf causes that give way to this one when it is met
 * @param adds sanctions that come when it is met
 * @param removes sanctions that they replace
 */
public record Bound(
    Role role,
    @Nullable Metric metric,
    @Nullable BigDecimal from,
    @Nullable BigDecimal over,
    @Nullable Ground ground,
    List<String> insteadOf,
    List<Sanction> adds,
    List<Sanction> removes,
    String words,
    Citation basis,
    Mark mark) {

  /** What it does for its cause. */
  public enum Role {
    /** One of these must be met, or the cause does not apply. */
    NEEDED,
    /** When met, the act counts as this cause. */
    SUFFICIENT,
    /** When met, sanctions change. */
    CHANGES_SANCTIONS
  }

  @SuppressWarnings("NullAway") // a list that the file leaves out arrives as null
  public Bound {
    insteadOf = insteadOf == null ? List.of() : List.copyOf(insteadOf);
    adds = adds == null ? List.of() : List.copyOf(adds);
    removes = removes == null ? List.of() : List.copyOf(removes);
    int tests = (from == null ? 0 : 1) + (over == null ? 0 : 1) + (ground == null ? 0 : 1);
    if (tests != 1 || (ground == null) == (metric == null)) {
      throw new IllegalArgumentException("a bound is one figure or one ground: " + words);
    }
  }

  /** Reached by these facts; a figure that is not known reaches nothing. */
  public boolean isMetBy(Circumstances facts) {
    if (ground != null) {
      return facts.grounds().contains(ground);
    }
    Optional<BigDecimal> figure = metric == null ? Optional.empty() : facts.find(metric);
    return figure.isPresent() && reaches(figure.get());
  }

  private boolean reaches(BigDecimal figure) {
    if (from != null) {
      return figure.compareTo(from) >= 0;
    }
    return over != null && figure.compareTo(over) > 0;
  }
}
