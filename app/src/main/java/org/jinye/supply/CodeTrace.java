package org.jinye.supply;

import java.time.LocalDate;

/**
 * The delivery that a carton belongs to, by its laser code.
 *
 * @param retailerId the file that stands for the retailer now
 */
public record CodeTrace(String retailerId, LocalDate day, String orderNumber) {}
