package org.jinye.retailers.internal.unlicensed;

import java.time.LocalDate;

/** Something that was done, by whom it was entered. */
public record DeedRow(LocalDate happenedOn, Deed kind, String words, String enteredBy) {}
