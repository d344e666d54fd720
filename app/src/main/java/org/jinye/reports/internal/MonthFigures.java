package org.jinye.reports.internal;

import java.util.List;
import org.jinye.warnings.StageCount;

/**
 * Everything that a report is computed from.
 *
 * @param previous the same for the month before
 * @param rules all kinds of warnings, in the order of the rulebook
 * @param counties all counties in sight
 */
record MonthFigures(
    ReportSubject subject,
    ReportSubject previous,
    Counts now,
    Counts before,
    List<StageCount> stages,
    List<Named> rules,
    List<Named> counties,
    CauseTitles causes) {}
