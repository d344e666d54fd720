package org.jinye.warnings.web.rule;

import java.time.LocalDate;

/**
 * A value that a unit has released of a rule and that is in force.
 *
 * @param unitCode whose release it is; holds for those below it too
 * @param scope what it holds for: everything, a class of supply, a channel
 * @param value with its unit
 * @param above what holds on the level above, and whose it is
 * @param comparison how it stands against the level above: stricter, the same, or a reading
 */
public record UnitValue(
    String unitCode,
    String unit,
    String parameter,
    String scope,
    String value,
    String above,
    String comparison,
    LocalDate validFrom,
    String href) {}
