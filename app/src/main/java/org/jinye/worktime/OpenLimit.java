package org.jinye.worktime;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A limit, or several of one kind and day, that a module computes by itself.
 *
 * @param unitCode the unit whose work it is
 * @param owner what pages call the record (预警)
 * @param subject which one, or how many
 * @param kind what is due (核查)
 * @param path address of the record or of a list; null for none
 * @param due its last day by a calendar
 */
public record OpenLimit(
    String unitCode,
    String owner,
    String subject,
    String kind,
    @Nullable String path,
    Function<WorkCalendar, LocalDate> due) {}
