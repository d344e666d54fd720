package org.jinye.warnings;

import java.time.LocalDate;
import org.jinye.worktime.DeadlineStanding;

/**
 * A warning that waits for somebody.
 *
 * @param subject see {@link WarningSubject}
 * @param sentence what the rule says about it
 */
public record WaitingWarning(
    long id,
    String ruleId,
    String subject,
    String county,
    LocalDate occurredOn,
    Stage stage,
    int priority,
    String sentence,
    DeadlineStanding limit) {}
