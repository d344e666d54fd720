package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Most that may be fined on the spot. */
public record SpotLimit(
    Kind party,
    BigDecimal upTo,
    Citation basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {

  /** Whom it is for. */
  public enum Kind {
    INDIVIDUAL("公民"),
    ORGANISATION("法人或者其他组织");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
