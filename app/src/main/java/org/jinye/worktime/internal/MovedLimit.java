package org.jinye.worktime.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A limit whose last day an edition of the calendar moved; see {@link
 * org.jinye.worktime.OpenLimit}.
 */
public record MovedLimit(
    String unitCode,
    String owner,
    String subject,
    String kind,
    @Nullable String path,
    LocalDate before,
    LocalDate after) {}
