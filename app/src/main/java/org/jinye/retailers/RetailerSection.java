package org.jinye.retailers;

import java.util.function.UnaryOperator;

/**
 * A part of a retailer's page, contributed by the module that knows it. The page loads it after
 * itself from the address that {@code path} gives for the encoded licence number.
 *
 * @param order position on the page
 */
public record RetailerSection(String title, int order, UnaryOperator<String> path) {}
