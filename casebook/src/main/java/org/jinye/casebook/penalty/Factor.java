package org.jinye.casebook.penalty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A circumstance that the law or a benchmark weighs. */
public record Factor(
    String code,
    String title,
    Effect effect,
    Citation basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  /** What it does to the penalty. */
  public enum Effect {
    NO_PENALTY("不予处罚"),
    MAY_BE_NONE("可以不予处罚"),
    LIGHTER_OR_REDUCED("应当从轻或者减轻"),
    HEAVIER("从重");

    private final String title;

    Effect(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
