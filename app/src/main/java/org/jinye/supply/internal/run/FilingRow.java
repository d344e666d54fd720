package org.jinye.supply.internal.run;

import java.time.LocalDate;

/** A filing on its way into the register. */
record FilingRow(
    String filingNumber,
    String unitCode,
    String retailerId,
    String kind,
    LocalDate fromDate,
    LocalDate toDate) {}
