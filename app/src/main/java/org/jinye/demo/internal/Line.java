package org.jinye.demo.internal;

/**
 * A line of an order.
 *
 * @param cartons negative for a return
 * @param limit cartons that the order might have held of the item; 0 = no limit
 */
record Line(Item item, int cartons, int limit) {}
