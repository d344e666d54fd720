package org.jinye.casebook.repeat;

import java.time.LocalDate;

/**
 * A decided case of which the decision stands.
 *
 * @param cause code of the cause
 * @param on day of the decision
 */
public record EarlierPenalty(String caseNumber, PartyKey party, String cause, LocalDate on) {}
