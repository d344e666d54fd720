package org.jinye.casebook.fine;

import java.time.LocalDate;
import org.jinye.casebook.Money;

/** A part of the fine and the last day on which it may be paid in time. */
public record DueDay(LocalDate lastDay, Money money) {}
