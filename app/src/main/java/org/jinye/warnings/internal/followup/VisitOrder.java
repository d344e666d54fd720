package org.jinye.warnings.internal.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be ordered.
 *
 * @param unitCode the unit that goes
 * @param accountId the one person of it; null = whoever of the unit takes it
 * @param who the same in words
 */
public record VisitOrder(
    long warningId,
    String unitCode,
    @Nullable Long accountId,
    String who,
    LocalDate until,
    String lookAt,
    String formKey) {}
