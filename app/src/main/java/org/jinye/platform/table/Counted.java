package org.jinye.platform.table;

/**
 * A figure and the address of the list that it was counted from.
 *
 * @param href with every condition of the figure
 */
public record Counted(long value, String href) {}
