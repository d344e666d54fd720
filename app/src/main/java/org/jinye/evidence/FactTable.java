package org.jinye.evidence;

import java.util.List;

/**
 * A table among the facts of a document.
 *
 * @param rows each as long as the header
 */
public record FactTable(List<String> header, List<List<String>> rows) {}
