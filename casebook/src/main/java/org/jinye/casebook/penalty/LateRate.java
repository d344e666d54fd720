package org.jinye.casebook.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rate of the additional fine.
 *
 * @param rate share of what is unpaid, a day
 * @param atMost most it may come to, as a share of the fine
 */
public record LateRate(
    BigDecimal rate,
    BigDecimal atMost,
    Citation basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Mark mark)
    implements Dated {}
