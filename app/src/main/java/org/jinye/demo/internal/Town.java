package org.jinye.demo.internal;

/**
 * A street office, town or township.
 *
 * @param urban part of the city or the county seat
 */
record Town(String name, boolean urban, Position centre) {}
