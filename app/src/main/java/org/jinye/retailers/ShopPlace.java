package org.jinye.retailers;

/**
 * Where a retailer lies.
 *
 * @param route delivery route; empty = none is registered
 */
public record ShopPlace(String retailerId, String unitCode, String route) {}
